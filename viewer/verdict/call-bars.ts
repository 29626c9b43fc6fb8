/** The calls of a run as bars over its steps: what overlaps in time overlaps in the picture. */
import type { HistoryCall, Violation } from '../../src/checker/verdict.ts';

/** A call as a bar from one column to another; columns are the steps at which any call begins or ends. */
export interface CallBar {
  readonly call: HistoryCall;
  readonly lane: number;
  /** Columns from 0; `to` is the last one that the bar covers. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface CallBars {
  /** The steps that the columns stand for. */
  readonly times: readonly number[];
  readonly bars: readonly CallBar[];
}

/** Thread by thread, each in the order of its calls. A call that has not returned lasts to the end of the run. */
export function callBars({ history, threads, steps }: Violation): CallBars {
  const end = steps.length;
  const ends = history.flatMap(({ invoked, responded }) => [invoked, responded ?? end]);
  const times = [...new Set(ends)].sort((left, right) => left - right);
  const bars = threads.flatMap((thread, lane) =>
    history
      .filter((call) => call.thread === thread)
      .map((call) => ({
        call,
        lane,
        from: times.indexOf(call.invoked),
        to: times.indexOf(call.responded ?? end),
        text: textOf(call),
      })),
  );
  return { times, bars };
}

/** `dequeue() → 2`. */
function textOf({ name, args, result, responded }: HistoryCall): string {
  const call = `${name}(${args.join(', ')})`;
  if (responded === null) return `${call} …`;
  return result === null ? call : `${call} → ${result}`;
}
