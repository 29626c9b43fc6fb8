/** From the JSON report back to verdicts. */
import { match } from 'ts-pattern';
import type { Statistics, Verdict } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import type { ModelEntry, ReportDocument, StatisticsEntry } from './report-document.ts';

/**
 * The models of a report that keeps to the schema.
 *
 * @throws {TypeError} if a verdict lacks what goes with it, such as *violated* without a violation.
 */
export const modelsOf = ({ models }: ReportDocument): readonly CheckedModel[] =>
  models.map((entry) => ({ file: entry.file, verdict: verdictOf(entry) }));

function verdictOf(entry: ModelEntry): Verdict {
  const { name, description, bounds, assumptions, statistics, progress, outcomes } = entry;
  const properties = entry.properties as Verdict['properties'];
  const common = {
    ...{ model: name, description, bounds, properties, assumptions, progress, outcomes },
    statistics: statisticsOf(statistics),
    ...(entry.sampled === null ? {} : { sampled: entry.sampled }),
  };
  return match(entry.verdict)
    .with('holds', (verdict): Verdict => ({ ...common, verdict, graph: entry.graph }))
    .with('violated', (verdict): Verdict => ({ ...common, verdict, violation: given(entry, 'violation') }))
    .with(
      'inconclusive',
      (verdict): Verdict => ({
        ...{ ...common, verdict, summary: given(entry, 'summary') },
        reason: given(entry, 'reason') as Extract<Verdict, { readonly reason: string }>['reason'],
      }),
    )
    .exhaustive();
}

function given<Key extends 'violation' | 'summary' | 'reason'>(
  entry: ModelEntry,
  key: Key,
): NonNullable<ModelEntry[Key]> {
  const value = entry[key];
  if (value !== null) return value;
  throw new TypeError(
    `Expected a ${key} of ${JSON.stringify(entry.name)}, which is ${entry.verdict}, got null.`,
  );
}

const statisticsOf = ({
  interleavings,
  deadlockedInterleavings,
  ampleStates,
  ...others
}: StatisticsEntry): Statistics => ({
  ...others,
  ampleStates: ampleStates ?? null,
  interleavings:
    interleavings === null
      ? null
      : { completed: BigInt(interleavings), deadlocked: BigInt(deadlockedInterleavings ?? '0') },
});
