/** Which lines of a model the steps of a counterexample stand on. */
import type { PageDocument } from '../../src/report/page-document.ts';

/** By line, from 1: the numbers of the steps taken there, in the first violation of a report. */
export function stepsByLine({ models }: PageDocument): ReadonlyMap<number, readonly number[]> {
  const violation = models.find((model) => model.violation)?.violation;
  const lines = new Map<number, readonly number[]>();
  for (const { index, source } of violation?.steps ?? []) {
    if (source) lines.set(source.line, [...(lines.get(source.line) ?? []), index]);
  }
  return lines;
}
