/**
 * Findings as SARIF 2.1.0, which code scanning reads: a result for each model that is violated, and the run that shows
 * it as a code flow with a thread flow for each thread.
 */
import type { CodeFlow, Location, Log, Notification, ReportingDescriptor, Result, ThreadFlow } from 'sarif';
import type { Inconclusive, TraceStep, Violated, Violation } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import { type Pointer, pointerTo } from './pointing.ts';
import { SourceNames } from './source-names.ts';
import { stepText } from './step-text.ts';
import { labelOf } from './text-report.ts';
import { titleOf } from './violation-kinds.ts';

/** Where a report was made. */
export interface SarifOptions {
  /** The folder that files are named relative to. */
  readonly root: string;
  /** Of heddle, such as `1.2.3`. */
  readonly version: string;
}

/** The document, ending with a line feed. */
export function sarifReport(models: readonly CheckedModel[], { root, version }: SarifOptions): string {
  const sources = new SourceNames(root);
  const violated = models.filter(isViolated);
  const kinds = [...new Set(violated.map(({ verdict }) => verdict.violation.kind))];
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'heddle', semanticVersion: version, rules: kinds.map(ruleOf) } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: models
              .filter(isInconclusive)
              .map((model) => notification(model.verdict, pointerTo(model, sources))),
          },
        ],
        originalUriBaseIds: { [BASE]: { uri: `${uriOf(root).replace(/\/$/, '')}/` } },
        columnKind: 'utf16CodeUnits',
        results: violated.map((model) => result(model, kinds, sources)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const BASE = '%SRCROOT%';

const isViolated = (model: CheckedModel): model is CheckedModel & { readonly verdict: Violated } =>
  model.verdict.verdict === 'violated';

const isInconclusive = (model: CheckedModel): model is CheckedModel & { readonly verdict: Inconclusive } =>
  model.verdict.verdict === 'inconclusive';

const ruleOf = (kind: Violation['kind']): ReportingDescriptor => ({
  id: kind,
  shortDescription: { text: titleOf(kind) },
  defaultConfiguration: { level: 'error' },
});

function result(
  model: CheckedModel & { readonly verdict: Violated },
  kinds: readonly Violation['kind'][],
  sources: SourceNames,
): Result {
  const { verdict } = model;
  const { kind, summary, token } = verdict.violation;
  const pointer = pointerTo(model, sources);
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level: 'error',
    message: {
      text: `${labelOf(verdict)}: ${titleOf(kind)}. ${summary}\n\nReplay it: npx heddle replay ${token}`,
    },
    locations: pointer ? [{ physicalLocation: placeOf(pointer) }] : [],
    // Tells the finding apart from others in the same line, and is the same when lines move.
    partialFingerprints: { 'heddleModel/v1': `${verdict.model}/${kind}` },
    codeFlows: [codeFlow(verdict.violation, sources)],
  };
}

function notification(verdict: Inconclusive, pointer: Pointer | null): Notification {
  return {
    level: 'warning',
    message: { text: `${labelOf(verdict)}: inconclusive. ${verdict.summary}` },
    locations: pointer ? [{ physicalLocation: placeOf(pointer) }] : [],
  };
}

const codeFlow = ({ steps, threads }: Violation, sources: SourceNames): CodeFlow => ({
  threadFlows: threads
    .map((thread) => threadFlow(thread, steps, sources))
    .filter(({ locations }) => locations.length > 0),
});

const threadFlow = (thread: string, steps: readonly TraceStep[], sources: SourceNames): ThreadFlow => ({
  id: thread,
  locations: steps
    .filter((step) => step.thread === thread)
    .map((step) => ({ executionOrder: step.index, location: locationOf(step, sources) })),
});

function locationOf(step: TraceStep, sources: SourceNames): Location {
  const { thread, source } = step;
  const pointer = source && { ...source, file: sources.relative(source.file) };
  return {
    message: { text: `${thread}: ${stepText(step)}` },
    ...(pointer && { physicalLocation: placeOf(pointer) }),
  };
}

/** What lies below the root is named relative to it. */
const placeOf = ({ file, line, column }: Pointer): NonNullable<Location['physicalLocation']> => ({
  artifactLocation: isAbsolute(file) ? { uri: uriOf(file) } : { uri: encodedPath(file), uriBaseId: BASE },
  region: { startLine: line, ...(column === null ? {} : { startColumn: column }) },
});

const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:[\\/])/.test(path);

const uriOf = (path: string): string => `file://${path.startsWith('/') ? '' : '/'}${encodedPath(path)}`;

const encodedPath = (path: string): string =>
  path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
