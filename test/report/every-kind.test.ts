/** What every format makes of every kind of verdict there is. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationKinds } from '../../src/checker/violation-kinds.ts';
import {
  type CheckedModel,
  githubReport,
  jsonReport,
  junitReport,
  modelsOf,
  perfettoExport,
  reportSchema,
  sarifReport,
  shivizExport,
} from '../../src/report/index.ts';
import { junitFaults } from './junit-faults.ts';
import { realVerdicts } from './real-verdicts.ts';
import { sarifFaults } from './sarif-faults.ts';
import { executionsIn, refusal } from './shiviz-log.ts';

let models: readonly CheckedModel[];
beforeAll(async () => {
  models = await realVerdicts();
}, 120_000);

/** Each kind of violation once. */
const violations = violationKinds.length;

/** The schema, with objects that have no other fields than those it names. */
const closed = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.type === 'object' && value.properties && value.additionalProperties === undefined
      ? { ...value, additionalProperties: false }
      : value,
  );

describe('of every kind of verdict', () => {
  it('there is one', () => {
    const kinds = models.map(({ verdict }) =>
      verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict,
    );
    expect([...kinds].sort()).toEqual([...violationKinds, 'holds', 'inconclusive', 'inconclusive'].sort());
  });

  it('JSON has what the schema says, and nothing that it does not say', () => {
    const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(closed(reportSchema));
    const shard = { index: 1, count: 2, models: [0, 2], total: 5, run: '0123456789abcdef' };
    for (const text of [jsonReport(models), jsonReport([], { root: '/project', shard })]) {
      isValid(JSON.parse(text));
      expect(isValid.errors).toBeNull();
    }
  });

  it('JSON is read back to the same verdicts', () => {
    const read = modelsOf(JSON.parse(jsonReport(models)));
    const untimed = ({ file, verdict }: CheckedModel): object => ({
      file,
      verdict: { ...verdict, statistics: { ...verdict.statistics, elapsedMs: 0 } },
    });
    expect(read.map(untimed)).toEqual(models.map(untimed));
  });

  it('JUnit XML is valid', async () => {
    expect(await junitFaults(junitReport(models, '/project'))).toEqual([]);
    expect(await junitFaults(junitReport([], '/project'))).toEqual([]);
  });

  it('SARIF keeps to its schema', () => {
    const documentOf = (all: readonly CheckedModel[]): ReturnType<typeof JSON.parse> =>
      JSON.parse(sarifReport(all, { root: process.cwd(), version: '1.2.3' }));
    const document = documentOf(models);
    expect(sarifFaults(document)).toEqual([]);
    expect(document.runs[0].results).toHaveLength(violations);
    expect(document.runs[0].tool.driver.rules).toHaveLength(violations);
    expect(sarifFaults(documentOf([]))).toEqual([]);
    expect(sarifFaults({ ...document, version: '2.0.0' })).not.toEqual([]);
  });

  it('GitHub gets an annotation, unless it holds', () => {
    const lines = githubReport(models, process.cwd()).trimEnd().split('\n');
    expect(lines).toHaveLength(violations + 2);
    for (const line of lines) expect(line).toMatch(/^::(error|warning) (file=[^,]+,line=\d+,.*)?title=/);
  });

  it('ShiViz takes the clocks', () => {
    const executions = executionsIn(shivizExport(models));
    expect(executions.size).toBe(violations);
    for (const [title, events] of executions) {
      const { verdict } = models[Number.parseInt(title, 10) - 1]!;
      const steps = verdict.verdict === 'violated' ? verdict.violation.steps.length : 0;
      expect([title, events.length, refusal(events)]).toEqual([title, steps, null]);
    }
  });

  it('Perfetto shows nothing of a thread that overlaps', () => {
    const events: readonly { ph: string; pid: number; tid: number; ts: number; dur: number }[] = JSON.parse(
      perfettoExport(models),
    ).traceEvents;
    const slices = events.filter(({ ph }) => ph === 'X');
    expect(new Set(slices.map(({ pid }) => pid)).size).toBe(violations);
    for (const { pid, tid, ts, dur } of slices) {
      const others = slices.filter((other) => other.pid === pid && other.tid === tid && other.ts >= ts);
      expect(others.filter((other) => other.ts < ts + dur)).toHaveLength(1);
    }
  });
});
