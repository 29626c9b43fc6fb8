/** Verdicts as one JSON document for programs. Its field names are stable; `schema` counts changes to them. */
import { match } from 'ts-pattern';
import type { Statistics, Verdict, Violation } from '../checker/verdict.ts';
import { type CheckedModel, overallVerdict } from './checked-model.ts';
import type { ModelEntry, ReportDocument, StatisticsEntry } from './report-document.ts';

/** Where a report was made, and which part of a run it is. */
export type ReportOrigin = Pick<ReportDocument, 'root' | 'shard'>;

/** The document, ending with a line feed. */
export const jsonReport = (models: readonly CheckedModel[], origin?: ReportOrigin): string =>
  `${JSON.stringify(reportDocument(models, origin), null, 2)}\n`;

/** The document as data. */
export const reportDocument = (
  models: readonly CheckedModel[],
  { root, shard }: ReportOrigin = { root: null, shard: null },
): ReportDocument => ({
  schema: 1,
  verdict: overallVerdict(models),
  root,
  shard,
  models: models.map(modelEntry),
});

const modelEntry = ({ file, verdict }: CheckedModel): ModelEntry => ({
  name: verdict.model,
  description: verdict.description,
  file,
  verdict: verdict.verdict,
  bounds: verdict.bounds,
  properties: verdict.properties,
  assumptions: verdict.assumptions,
  statistics: statisticsEntry(verdict.statistics),
  progress: verdict.progress,
  outcomes: verdict.outcomes,
  sampled: verdict.sampled ?? null,
  ...found(verdict),
});

const statisticsEntry = (statistics: Statistics): StatisticsEntry => ({
  states: statistics.states,
  transitions: statistics.transitions,
  interleavings: statistics.interleavings?.completed.toString() ?? null,
  deadlockedInterleavings: statistics.interleavings?.deadlocked.toString() ?? null,
  depth: statistics.depth,
  classes: statistics.classes,
  replays: statistics.replays,
  restarts: statistics.restarts,
  bytes: statistics.bytes,
  elapsedMs: Number(statistics.elapsedMs.toFixed(2)),
  ...(statistics.ampleStates === null ? {} : { ampleStates: statistics.ampleStates }),
});

/** What there is of one kind of verdict only. */
const found = (verdict: Verdict): Pick<ModelEntry, 'violation' | 'reason' | 'summary' | 'graph'> => {
  const nothing = { violation: null, reason: null, summary: null, graph: null };
  return match(verdict)
    .with({ verdict: 'holds' }, ({ graph }) => ({ ...nothing, graph }))
    .with({ verdict: 'inconclusive' }, ({ reason, summary }) => ({ ...nothing, reason, summary }))
    .with({ verdict: 'violated' }, ({ violation }) => ({ ...nothing, violation: fieldsOf(violation) }))
    .exhaustive();
};

const fieldsOf = (violation: Violation): Violation => ({
  kind: violation.kind,
  summary: violation.summary,
  steps: violation.steps,
  preemptions: violation.preemptions,
  token: violation.token,
  sleepers: violation.sleepers,
  error: violation.error,
  loop: violation.loop,
  standing: violation.standing,
  history: violation.history,
  threads: violation.threads,
  memory: violation.memory,
  moments: violation.moments,
});
