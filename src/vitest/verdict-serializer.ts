/** Snapshots of verdicts: the same on every machine and at every time. */
import { match, P } from 'ts-pattern';
import type { SnapshotSerializer } from 'vitest';
import type { Verdict } from '../checker/verdict.ts';
import { snapshotText } from '../report/index.ts';

const isVerdict = (value: unknown): value is Verdict =>
  match(value)
    .with(
      {
        verdict: P.union('holds', 'violated', 'inconclusive'),
        model: P.string,
        statistics: { states: P.number },
      },
      () => true,
    )
    .otherwise(() => false);

export const verdictSerializer: SnapshotSerializer = {
  test: isVerdict,
  serialize: (verdict: Verdict) => snapshotText(verdict),
};
