/** Verdicts as one character each, for runs of many models; what does not hold is told at the end. */
import { match } from 'ts-pattern';
import type { Verdict } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import { styleOf, type TextOptions } from './text-options.ts';
import { closingReport, modelReport } from './text-report.ts';

/** `.` holds, `x` is violated, `?` is inconclusive. */
export function dot({ verdict }: Verdict, options: TextOptions = {}): string {
  const { paint } = styleOf(options);
  return match(verdict)
    .with('holds', () => paint('good', '.'))
    .with('violated', () => paint('bad', 'x'))
    .with('inconclusive', () => paint('warning', '?'))
    .exhaustive();
}

/** The stories of those that do not hold, then what the verdicts rest on and the totals. */
export function dotClosing(models: readonly CheckedModel[], options: TextOptions = {}): string {
  const told = models.filter(({ verdict }) => verdict.verdict !== 'holds');
  return told.map((model) => modelReport(model, options)).join('') + closingReport(models, options);
}
