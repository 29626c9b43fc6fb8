/** Verdicts as text for snapshots: what stays the same until the model, or what it does, changes. */
import { match } from 'ts-pattern';
import type { Verdict, Violated, Violation } from '../checker/verdict.ts';
import { counted } from './amounts.ts';
import { lengthOf } from './counterexample.ts';
import { styleOf } from './text-options.ts';
import { labelOf } from './text-report.ts';
import { traceTable } from './trace-table.ts';
import { titleOf } from './violation-kinds.ts';
import { wrap } from './wrap.ts';

const WIDTH = 100;

/**
 * The verdict without what differs from run to run or from machine to machine: no times, no paths, and no line numbers,
 * which would move whenever something above the model does.
 */
export const snapshotText = (verdict: Verdict): string =>
  match(verdict)
    .with(
      { verdict: 'holds' },
      (holds) => `✓ ${labelOf(holds)} holds: ${counted(holds.statistics.states, 'state')}`,
    )
    .with({ verdict: 'inconclusive' }, (open) => `? ${labelOf(open)} inconclusive: ${open.reason}`)
    .with({ verdict: 'violated' }, violatedText)
    .exhaustive();

const violatedText = (violated: Violated): string => {
  const { violation } = violated;
  const headline = `✗ ${labelOf(violated)}: ${titleOf(violation.kind)}, ${lengthOf(violation)}`;
  return [
    headline,
    ...wrap(violation.summary, WIDTH, ''),
    '',
    traceTable(withoutSources(violation), styleOf({ width: WIDTH })),
  ].join('\n');
};

const withoutSources = (violation: Violation): Violation => ({
  ...violation,
  steps: violation.steps.map((step) => ({ ...step, source: null })),
});
