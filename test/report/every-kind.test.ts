/** What every format makes of every kind of verdict there is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { violationKinds } from '../../src/checker/violation-kinds.ts';
import {
  type CheckedModel,
  githubReport,
  junitReport,
  perfettoExport,
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
});

/** Each kind of violation once. */
const violations = violationKinds.length;

describe('of every kind of verdict', () => {
  it('there is one', () => {
    const kinds = models.map(({ verdict }) =>
      verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict,
    );
    expect([...kinds].sort()).toEqual([...violationKinds, 'holds', 'inconclusive'].sort());
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
    expect(lines).toHaveLength(violations + 1);
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
