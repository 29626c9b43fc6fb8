/** A violated model: what went wrong, the shortest run that shows it, and how to see it again. */
import type { Violated, Violation } from '../checker/verdict.ts';
import { counted } from './amounts.ts';
import { callHistory } from './call-history.ts';
import { discovery } from './sampled.ts';
import { sleeperStory } from './sleepers.ts';
import { standingStory } from './standing.ts';
import type { Style } from './text-options.ts';
import { traceTable } from './trace-table.ts';
import { titleOf } from './violation-kinds.ts';
import { wrap } from './wrap.ts';

/** Everything after the model's name. */
export function counterexample(violated: Violated, style: Style): string {
  const { violation, description, sampled, mayBeShorter = false } = violated;
  const { paint } = style;
  const isShortest = violation.loop === null && !sampled && !mayBeShorter;
  const parts = [
    description === null ? [] : prose(description, style).map((line) => paint('dim', line)),
    prose(violation.summary, style),
    thrown(violation, style),
    [
      paint('strong', `  ${isShortest ? 'The shortest run' : 'A run'} that shows it: ${lengthOf(violation)}`),
      ...(sampled ? prose(discovery(sampled), style).map((line) => paint('dim', line)) : []),
      ...prose(HOW_TO_READ, style).map((line) => paint('dim', line)),
      '',
      traceTable(violation, style),
    ],
    loop(violation, style),
    callHistory(violation, style),
    standing(violation, style),
    sleepers(violation, style),
    [paint('strong', '  Replay it'), `    ${style.replayWith(violation.token)}`],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

const HOW_TO_READ = 'One atomic step a row, in the column of the thread that takes it; time runs down.';

/** `lost wakeup`, as the headline says it. */
export const headlineOf = ({ violation }: Violated): string => titleOf(violation.kind);

const prose = (text: string, { width }: Style): string[] =>
  wrap(text, Math.min(width, 110) - 2, '').map((line) => `  ${line}`);

/** `4 steps, 1 preemption`. */
export const lengthOf = ({ steps, preemptions }: Violation): string =>
  `${counted(steps.length, 'step')}, ${preemptions === 0 ? 'no' : preemptions} ${
    preemptions === 1 ? 'preemption' : 'preemptions'
  }`;

/** What was thrown, where the summary does not quote it. */
function thrown({ error, summary }: Violation, style: Style): string[] {
  return error === null || summary.includes(error.message)
    ? []
    : prose(`${error.name}: ${error.message}`, style).map((line) => style.paint('bad', line));
}

function loop({ loop: first, steps }: Violation, style: Style): string[] {
  if (first === null) return [];
  const which = first === steps.length ? `Step ${first} is` : `Steps ${first} to ${steps.length} are`;
  return prose(`${which} taken again and again, for ever: afterwards all is as it was before.`, style);
}

/** Where threads stand, for violations that are about that. */
function standing(violation: Violation, { paint, width, sources }: Style): string[] {
  if (violation.standing.length === 0) return [];
  const nameOf = sources.shortNames(violation);
  const stories = violation.standing.flatMap((one) => {
    const [first = '', ...rest] = wrap(standingStory(one, nameOf), width - 6);
    const { thread } = one;
    return [
      `    ${paint('name', thread)}${first.slice(thread.length)}`,
      ...rest.map((line) => `      ${line}`),
    ];
  });
  return [paint('strong', '  Where they stand'), ...stories];
}

function sleepers(violation: Violation, { paint, width }: Style): string[] {
  if (violation.sleepers.length === 0) return [];
  const stories = violation.sleepers.flatMap((sleeper) => {
    const [first = '', ...rest] = sleeperStory(sleeper);
    const [opening = '', ...continued] = wrap(`${sleeper.thread} ${first}`, width - 6);
    return [
      `    ${paint('name', sleeper.thread)}${opening.slice(sleeper.thread.length)}`,
      ...continued.map((line) => `    ${line}`),
      ...rest.flatMap((sentence) => wrap(sentence, width - 6, '').map((line) => `      ${line}`)),
    ];
  });
  return [paint('strong', '  Who sleeps'), ...stories];
}
