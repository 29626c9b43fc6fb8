/** The calls of the object under test, from the step each began with to the one it returned after. */
import type { JSX } from 'preact';
import type { Violation } from '../../src/checker/verdict.ts';
import { inkOf } from '../trace/lane-style.ts';
import { type CallBar, callBars } from './call-bars.ts';

interface CallHistoryProps {
  readonly violation: Violation;
  readonly choose: (step: number) => void;
}

export function CallHistory({ violation, choose }: CallHistoryProps): JSX.Element | null {
  const { times, bars } = callBars(violation);
  if (bars.length === 0) return null;
  return (
    <section class="calls" aria-labelledby="calls-title">
      <h2 id="calls-title">The calls, as they overlap in time</h2>
      <ul style={{ '--times': times.length }}>
        <li class="call-row scale" aria-hidden="true">
          <span class="call-thread">step</span>
          {times.map((time, column) => (
            <span key={time} style={{ gridColumn: column + 2 }}>
              {time}
            </span>
          ))}
        </li>
        {bars.map((bar) => (
          <Bar key={`${bar.lane} ${bar.from} ${bar.text}`} bar={bar} choose={choose} />
        ))}
      </ul>
    </section>
  );
}

function Bar({ bar, choose }: { bar: CallBar; choose: (step: number) => void }): JSX.Element {
  const { call, lane, from, to, text } = bar;
  const classes = ['call', call.unexplained && 'unexplained', call.responded === null && 'unanswered'];
  return (
    <li class="call-row" style={inkOf(lane)}>
      <span class="call-thread thread-name">{call.thread}</span>
      <button
        type="button"
        class={classes.filter(Boolean).join(' ')}
        style={{ gridColumn: `${from + 2} / ${to + 3}` }}
        title={`${text}, ${whenOf(bar)}`}
        onClick={() => choose(call.responded ?? call.invoked)}
      >
        <code>{text}</code>
        <span class="visually-hidden">, {whenOf(bar)}</span>
        {call.unexplained && <span class="note bad">no order explains it</span>}
      </button>
    </li>
  );
}

const whenOf = ({ call: { invoked, responded } }: CallBar): string =>
  responded === null ? `since step ${invoked}, has not returned` : `steps ${invoked} to ${responded}`;
