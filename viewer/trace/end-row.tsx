/** How the run leaves each thread. */
import type { JSX } from 'preact';
import { match } from 'ts-pattern';
import type { ThreadPosition } from '../../src/checker/moment.ts';
import type { Violation } from '../../src/checker/verdict.ts';
import { inkOf } from './lane-style.ts';
import { Marker } from './marker.tsx';
import type { MarkerKind } from './markers.ts';

interface Left {
  readonly tone: 'plain' | 'bad' | 'dim';
  readonly text: string;
  readonly marker: MarkerKind | null;
}

export function EndRow({ violation, steps }: { violation: Violation; steps: number }): JSX.Element {
  const { threads, moments, loop } = violation;
  const last = moments[steps]!;
  return (
    <li class={`row end${loop === null ? '' : ' in-loop loop-end'}`}>
      <span class="number" aria-hidden="true">
        {loop === null ? 'end' : '↻'}
      </span>
      {last.threads.map((position, lane) => {
        const left = leaves(violation, position);
        return (
          <span key={threads[lane]} class={`left ${left.tone}`} style={{ '--lane': lane, ...inkOf(lane) }}>
            <span class={`thread-line ends-${position.state}`} />
            {left.marker && <Marker kind={left.marker} />}
            <span class="left-text">
              <span class="left-name">{threads[lane]} </span>
              {left.text}
            </span>
          </span>
        );
      })}
      {loop !== null && (
        <p class="loop-note">
          {loop === steps ? `Step ${loop} is` : `Steps ${loop} to ${steps} are`} taken again and again, for
          ever.
        </p>
      )}
    </li>
  );
}

function leaves({ sleepers, standing, loop }: Violation, { thread, state, next }: ThreadPosition): Left {
  const sleeper = sleepers.find((one) => one.thread === thread);
  const stopped = standing.some((one) => one.thread === thread && one.role === 'stopped');
  return match(state)
    .with('finished', (): Left => ({ tone: 'dim', text: 'finished', marker: null }))
    .with('failed', (): Left => ({ tone: 'bad', text: 'failed', marker: null }))
    .with('parked', (): Left => {
      const forEver = sleeper?.wouldProceed ? 'asleep for ever, though it could go on' : 'asleep for ever';
      return { tone: 'bad', text: sleeper ? forEver : `asleep in ${next}`, marker: 'park' };
    })
    .with(
      'ready',
      (): Left =>
        stopped
          ? { tone: 'bad', text: `stops here for good, before ${next}`, marker: 'stopped' }
          : { tone: 'plain', text: loop === null ? `next: ${next}` : 'goes round', marker: null },
    )
    .exhaustive();
}
