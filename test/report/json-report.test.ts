import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/checker/verdict.ts';
import { jsonReport, modelsOf } from '../../src/report/index.ts';
import { holds, inconclusive, lostWakeup, statistics } from './verdict-examples.ts';

const report = (...verdicts: readonly Verdict[]) =>
  JSON.parse(jsonReport(verdicts.map((verdict) => ({ file: 'models/x.ts', verdict }))));

describe('the JSON report', () => {
  it('has the fields that programs rely on', () => {
    const document = report(lostWakeup);
    expect(Object.keys(document)).toEqual(['schema', 'verdict', 'root', 'shard', 'models']);
    const [model] = document.models;
    expect(Object.keys(model)).toEqual([
      ...[
        'name',
        'description',
        'file',
        'verdict',
        'bounds',
        'properties',
        'assumptions',
        'statistics',
        'progress',
        'outcomes',
        'sampled',
        'violation',
        'reason',
        'summary',
        'graph',
      ],
    ]);
    expect(Object.keys(model.statistics)).toEqual([
      ...['states', 'transitions', 'interleavings', 'deadlockedInterleavings', 'depth'],
      ...['classes', 'replays', 'restarts', 'bytes', 'elapsedMs'],
    ]);
    expect(Object.keys(model.violation)).toEqual([
      ...['kind', 'summary', 'steps', 'preemptions', 'token', 'sleepers', 'error', 'loop', 'standing'],
      ...['history', 'threads', 'memory', 'moments'],
    ]);
    expect(document.schema).toBe(1);
  });

  it('gives the steps of a violation as the checker does', () => {
    const [model] = report(lostWakeup).models;
    expect(model.violation.steps).toEqual(lostWakeup.violation.steps);
    expect(model.violation.sleepers).toEqual(lostWakeup.violation.sleepers);
    expect(model).toMatchObject({ name: 'check then register', file: 'models/x.ts', verdict: 'violated' });
  });

  it('writes interleavings as strings, since they outgrow numbers', () => {
    const completed = 123456789012345678901234567890n;
    const many = { ...holds, statistics: { ...statistics, interleavings: { completed, deadlocked: 0n } } };
    const [model] = report(many).models;
    expect(model.statistics.interleavings).toBe('123456789012345678901234567890');
    expect(model.statistics.deadlockedInterleavings).toBe('0');
  });

  it('says in how many states threads were left unmoved, where partial-order reduction was used', () => {
    const reduced = { ...holds, statistics: { ...statistics, interleavings: null, ampleStates: 42 } };
    expect(report(reduced).models[0].statistics.ampleStates).toBe(42);
    expect(report(holds).models[0].statistics).not.toHaveProperty('ampleStates');
  });

  it('says why a model is inconclusive', () => {
    const [model] = report(inconclusive).models;
    expect(model).toMatchObject({ verdict: 'inconclusive', reason: 'states', violation: null });
    expect(model.statistics.interleavings).toBeNull();
  });

  it('says where it was made, and which part of a run it is', () => {
    const shard = { index: 2, count: 3, models: [1], total: 4, run: 'abc' };
    const text = jsonReport([{ file: null, verdict: holds }], { root: '/project', shard });
    expect(JSON.parse(text)).toMatchObject({ root: '/project', shard });
    expect(report(holds)).toMatchObject({ root: null, shard: null });
  });

  it('cannot be read back where a verdict lacks what goes with it', () => {
    const document = report(lostWakeup);
    document.models[0].violation = null;
    expect(() => modelsOf(document)).toThrow(
      'Expected a violation of "check then register", which is violated, got null.',
    );
  });

  it.each([
    ['holds', [holds, holds]],
    ['inconclusive', [holds, inconclusive]],
    ['violated', [inconclusive, lostWakeup, holds]],
  ] satisfies [string, Verdict[]][])('is %s if that is the worst of its models', (worst, verdicts) => {
    expect(report(...verdicts).verdict).toBe(worst);
  });
});
