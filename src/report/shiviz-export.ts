/**
 * Counterexamples as a log with vector clocks for ShiViz (https://bestchai.bitbucket.io/shiviz), which draws what came
 * after what.
 *
 * ShiViz takes the log and two regular expressions. They stand in the log itself, behind its first delimiter: in front
 * of it they would be taken for an execution of their own.
 */
import type { Violated } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import { oneLine } from './one-line.ts';
import { stepText } from './step-text.ts';
import { labelOf } from './text-report.ts';
import { type VectorClock, vectorClocks } from './vector-clocks.ts';
import { titleOf } from './violation-kinds.ts';

/** To be pasted as "log parsing regular expression". */
export const SHIVIZ_PARSER = '^(?<host>\\S+) (?<clock>\\{.*?\\}) (?<event>.*)$';
/** To be pasted as "multiple executions regular expression delimiter". */
export const SHIVIZ_DELIMITER = '^=== (?<trace>.*) ===$';

const HOW_TO = `# Paste this into ShiViz. Log parsing regular expression:
#   ${SHIVIZ_PARSER}
# Multiple executions regular expression delimiter:
#   ${SHIVIZ_DELIMITER}
`;

/** An execution for each model that is violated. */
export function shivizExport(models: readonly CheckedModel[]): string {
  const violated = models.flatMap(({ verdict }) => (verdict.verdict === 'violated' ? [verdict] : []));
  if (violated.length === 0) return '# No model is violated: there is no run to show.\n';
  return violated.map((verdict, index) => execution(verdict, index + 1)).join('\n');
}

/** ShiViz tells executions apart by their titles, so these are numbered. */
function execution(verdict: Violated, number: number): string {
  const { violation } = verdict;
  const title = oneLine(`${number}. ${labelOf(verdict)}: ${titleOf(violation.kind)}`);
  const clocks = vectorClocks(violation);
  const events = violation.steps.map((step, index) => {
    const clock = JSON.stringify(named(clocks[index]!));
    const within = step.within === null ? '' : `${step.within}: `;
    return `${hostOf(step.thread)} ${clock} ${oneLine(`${within}${stepText(step)}`)}\n`;
  });
  return `=== ${title} ===\n${number === 1 ? HOW_TO : ''}${events.join('')}`;
}

const named = (clock: VectorClock): VectorClock =>
  Object.fromEntries(Object.entries(clock).map(([thread, time]) => [hostOf(thread), time]));

/** A host is one word, and braces would end its clock. */
const hostOf = (thread: string): string => thread.replace(/[\s{}]+/g, '-');
