/** Verdicts as one JSON document for programs. Its field names are stable; `schema` counts changes to them. */
import { match } from 'ts-pattern';
import type { Statistics, Verdict, Violation } from '../checker/verdict.ts';
import { type CheckedModel, overallVerdict } from './checked-model.ts';

/** The document, ending with a line feed. */
export function jsonReport(models: readonly CheckedModel[]): string {
  const document = { schema: 1, verdict: overallVerdict(models), models: models.map(modelEntry) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const modelEntry = ({ file, verdict }: CheckedModel): object => ({
  name: verdict.model,
  file,
  verdict: verdict.verdict,
  bounds: verdict.bounds,
  properties: verdict.properties,
  assumptions: verdict.assumptions,
  statistics: statisticsEntry(verdict.statistics),
  progress: verdict.progress,
  violation: violationEntry(verdict),
  reason: reasonOf(verdict),
});

// Interleavings are strings, because they soon outgrow what a JSON number can hold.
const statisticsEntry = (statistics: Statistics): object => ({
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
});

const violationEntry = (verdict: Verdict): object | null =>
  match(verdict)
    .with({ verdict: 'violated' }, ({ violation }) => violationFields(violation))
    .with({ verdict: 'holds' }, { verdict: 'inconclusive' }, () => null)
    .exhaustive();

const violationFields = (violation: Violation): object => ({
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
});

const reasonOf = (verdict: Verdict): string | null =>
  match(verdict)
    .with({ verdict: 'inconclusive' }, ({ reason }) => reason)
    .with({ verdict: 'holds' }, { verdict: 'violated' }, () => null)
    .exhaustive();
