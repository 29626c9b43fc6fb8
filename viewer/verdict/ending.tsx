/** How a run ends: who sleeps and why nobody woke them, and where threads stand. */
import type { JSX } from 'preact';
import type { Violation } from '../../src/checker/verdict.ts';
import { sleeperStory } from '../../src/report/sleepers.ts';
import { SourceNames } from '../../src/report/source-names.ts';
import { standingStory } from '../../src/report/standing.ts';
import { inkOf } from '../trace/lane-style.ts';

export function Ending({ violation }: { violation: Violation }): JSX.Element | null {
  const { sleepers, standing, threads } = violation;
  const nameOf = new SourceNames('').shortNames(violation);
  if (sleepers.length === 0 && standing.length === 0) return null;
  return (
    <section class="ending" aria-labelledby="ending-title">
      <h2 id="ending-title">{sleepers.length > 0 ? 'Who sleeps' : 'Where they stand'}</h2>
      <ul>
        {sleepers.map((sleeper) => (
          <li key={sleeper.thread} style={inkOf(threads.indexOf(sleeper.thread))}>
            <span class="thread-name">{sleeper.thread}</span> {sleeperStory(sleeper).join(' ')}
          </li>
        ))}
        {standing.map((one) => (
          <li key={`${one.thread} ${one.role}`} style={inkOf(threads.indexOf(one.thread))}>
            <span class="thread-name">{one.thread}</span>{' '}
            {standingStory(one, nameOf).slice(one.thread.length + 1)}
          </li>
        ))}
      </ul>
    </section>
  );
}
