/** What a report is about: models, where they came from, and what the checker says of them. */
import type { Verdict } from '../checker/verdict.ts';

/** A model that was checked. */
export interface CheckedModel {
  /** The file that it came from, as it is to be shown; null where there is none. */
  readonly file: string | null;
  readonly verdict: Verdict;
}

/** One word for any number of models: the worst of their verdicts. */
export function overallVerdict(models: readonly CheckedModel[]): Verdict['verdict'] {
  const verdicts = models.map(({ verdict }) => verdict.verdict);
  if (verdicts.includes('violated')) return 'violated';
  return verdicts.includes('inconclusive') ? 'inconclusive' : 'holds';
}
