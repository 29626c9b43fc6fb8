/** Where every thread stands after the step, and which ones could have taken its turn. */
import type { JSX } from 'preact';
import { match } from 'ts-pattern';
import type { Moment, ThreadPosition } from '../../src/checker/moment.ts';
import { inkOf } from '../trace/lane-style.ts';

interface ThreadListProps {
  readonly threads: readonly string[];
  readonly before: Moment;
  readonly after: Moment;
  /** The lane of the thread that moves; null before all steps. */
  readonly mover: number | null;
}

export function ThreadList({ threads, before, after, mover }: ThreadListProps): JSX.Element {
  return (
    <section class="threads" aria-label="Threads">
      <h4>threads</h4>
      <ul>
        {threads.map((thread, lane) => (
          <li key={thread} style={inkOf(lane)}>
            <span class="thread-name">{thread}</span> <Stands position={after.threads[lane]!} />
            {mover !== null && mover !== lane && <Instead position={before.threads[lane]!} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Stands = ({ position: { state, next } }: { position: ThreadPosition }): JSX.Element =>
  match(state)
    .with('ready', () => (
      <>
        next <code>{next}</code>
      </>
    ))
    .with('parked', () => (
      <>
        asleep in <code>{next}</code>
      </>
    ))
    .with('finished', () => <span class="dim">finished</span>)
    .with('failed', () => <span class="note bad">failed</span>)
    .exhaustive();

/** What the thread could have done in this step's place. */
function Instead({ position: { ways, state } }: { position: ThreadPosition }): JSX.Element | null {
  if (ways.length === 0) return null;
  const could = state === 'parked' ? ways.map(wakingBy).join(' or ') : 'moved';
  return <span class="instead">could have {could} instead</span>;
}

const wakingBy = (way: ThreadPosition['ways'][number]): string =>
  way === 'timeout' ? 'timed out' : 'woken up for no reason';
