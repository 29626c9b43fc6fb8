/** Who sleeps on which cell after the step, the one to be woken first in front. */
import type { JSX } from 'preact';
import type { Moment } from '../../src/checker/moment.ts';
import type { Violation } from '../../src/checker/verdict.ts';
import { inkOf } from '../trace/lane-style.ts';
import { Marker } from '../trace/marker.tsx';

export function WaiterQueues({
  violation,
  moment,
}: {
  violation: Violation;
  moment: Moment;
}): JSX.Element | null {
  const cells = waitedOn(violation);
  if (cells.length === 0) return null;
  return (
    <section class="queues" aria-label="Waiter queues">
      <h4>waiter queues</h4>
      <dl>
        {cells.map((name) => {
          const waiting = moment.queues.find(({ cellName }) => cellName === name)?.threads ?? [];
          return (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                {waiting.length === 0 && <span class="dim">nobody</span>}
                {waiting.map((thread) => (
                  <span key={thread} class="waiting" style={inkOf(violation.threads.indexOf(thread))}>
                    <Marker kind="park" />
                    {thread}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The cells that are waited on or notified anywhere in the run: they keep their places from step to step. */
function waitedOn({ moments, steps }: Violation): string[] {
  const notified = steps.flatMap(({ operation, cellName }) =>
    operation === 'notify' && cellName !== null ? [cellName] : [],
  );
  const waited = moments.flatMap(({ queues }) => queues.map(({ cellName }) => cellName));
  return [...new Set([...waited, ...notified])];
}
