/** The calls of a run as bars over its steps, a line each: what overlaps in time overlaps in the picture. */
import type { HistoryCall, Violation } from '../checker/verdict.ts';
import type { Style } from './text-options.ts';
import { wrap } from './wrap.ts';

/** Between a thread's name, the bars and what was called. */
const GAP = '  ';
const UNEXPLAINED = '✗ no order explains it';
const UNANSWERED = '… has not returned';

/** Thread by thread, each in the order of its calls; bars that do not fit become words. */
export function callHistory({ history, threads, steps }: Violation, { paint, width }: Style): string[] {
  if (history.length === 0) return [];
  const calls = threads.flatMap((name) => history.filter(({ thread }) => thread === name));
  const times = timesOf(calls, steps.length);
  const column = Math.max(3, String(times.at(-1)).length + 1);
  const nameWidth = Math.max('step'.length, ...calls.map(({ thread }) => thread.length));
  const barWidth = times.length * column;
  const widest = Math.max(...calls.map((call) => textOf(call).length));
  const hasRoom = 4 + nameWidth + barWidth + 2 * GAP.length + widest <= width;
  const lineOf = (call: HistoryCall): string[] => {
    const name = paint('name', call.thread.padEnd(nameWidth));
    const text = hasRoom ? textOf(call) : `${textOf(call)}, ${stepsOf(call)}`;
    const bar = hasRoom ? `${barOf(call, times, column)}${GAP}` : '';
    const [first = '', ...rest] = hasRoom ? [text] : wrap(text, width - 4 - nameWidth - GAP.length);
    const tone = call.unexplained ? 'bad' : 'plain';
    return [
      `    ${name}${GAP}${bar}${paint(tone, first)}`,
      ...rest.map((line) => `    ${' '.repeat(nameWidth)}${GAP}${paint(tone, line)}`),
    ];
  };
  const scale = times.map((time) => String(time).padEnd(column)).join('');
  const head = paint('dim', `    ${'step'.padEnd(nameWidth)}${GAP}${scale}`.trimEnd());
  return [
    paint('strong', '  The calls, from the step each began with to the one it returned after'),
    ...(hasRoom ? [head] : []),
    ...calls.flatMap(lineOf),
  ];
}

/** The steps at which anything begins or ends. A call that has not returned lasts to the end of the run. */
const timesOf = (calls: readonly HistoryCall[], end: number): readonly number[] =>
  [...new Set(calls.flatMap(({ invoked, responded }) => [invoked, responded ?? end]))].sort(
    (left, right) => left - right,
  );

/** From the left edge of the first step's column to the right edge of the last one's. */
function barOf({ invoked, responded }: HistoryCall, times: readonly number[], column: number): string {
  const from = times.indexOf(invoked) * column;
  const to = (responded === null ? times.length : times.indexOf(responded) + 1) * column;
  const length = to - from - 1;
  const bar = `├${'─'.repeat(length - 2)}${responded === null ? '╌' : '┤'}`;
  return `${' '.repeat(from)}${bar}`.padEnd(times.length * column);
}

/** `dequeue() → 2`. */
function textOf({ name, args, result, responded, unexplained }: HistoryCall): string {
  const call = `${name}(${args.join(', ')})`;
  if (responded === null) return `${call} ${UNANSWERED}`;
  return `${call}${result === null ? '' : ` → ${result}`}${unexplained ? `  ${UNEXPLAINED}` : ''}`;
}

const stepsOf = ({ invoked, responded }: HistoryCall): string =>
  responded === null
    ? `since step ${invoked}`
    : invoked === responded
      ? `step ${invoked}`
      : `steps ${invoked} to ${responded}`;
