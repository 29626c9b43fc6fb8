import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { type CheckedModel, sarifReport } from '../../src/report/index.ts';
import { assertion, holds, inconclusive, lostWakeup } from './verdict-examples.ts';

const log = (models: readonly CheckedModel[], root = '/project'): Log =>
  JSON.parse(sarifReport(models, { root, version: '1.2.3' }));

const inFile = (verdict: CheckedModel['verdict']): CheckedModel => ({ file: 'models/x.ts', verdict });

describe('the SARIF report', () => {
  it('points at the wait that is slept in, with a stable fingerprint', () => {
    const [result] = log([inFile(lostWakeup)]).runs[0]!.results!;
    expect(result).toMatchObject({
      ruleId: 'lost-wakeup',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'models/violates/check-then-register.ts', uriBaseId: '%SRCROOT%' },
            region: { startLine: 23, startColumn: 5 },
          },
        },
      ],
      partialFingerprints: { 'heddleModel/v1': 'check then register/lost-wakeup' },
    });
    expect(result!.message.text).toContain('npx heddle replay hd1_');
  });

  it('has a flow for each thread, in the order of the steps', () => {
    const [result] = log([inFile(lostWakeup)]).runs[0]!.results!;
    const flows = result!.codeFlows![0]!.threadFlows.map(({ id, locations }) => [
      id,
      locations.map(({ executionOrder, location }) => [executionOrder, location!.message!.text]),
    ]);
    expect(flows).toEqual([
      [
        'waiter',
        [
          [1, 'waiter: load(flag) → 0'],
          [4, 'waiter: wait(waiters, 0), falls asleep'],
        ],
      ],
      [
        'notifier',
        [
          [2, 'notifier: store(flag, 1)'],
          [3, 'notifier: notify(waiters) → 0, wakes nobody, finishes'],
        ],
      ],
    ]);
  });

  it('tells what is inconclusive as a notification, and nothing of what holds', () => {
    const [run] = log([inFile(holds), inFile(inconclusive)]).runs;
    expect(run!.results).toEqual([]);
    expect(run!.invocations![0]!.toolExecutionNotifications).toMatchObject([
      { level: 'warning', message: { text: expect.stringContaining('condvar: broadcast') } },
    ]);
  });

  it('encodes paths, and names files elsewhere by their whole address', () => {
    const { violation } = assertion;
    const steps = violation.steps.map((step, index) => ({
      ...step,
      source: { file: index === 0 ? '/else where/a.ts' : '/project/ä b.ts', line: 3, column: 1 },
    }));
    const document = log([inFile({ ...assertion, violation: { ...violation, steps } })]);
    const [result] = document.runs[0]!.results!;
    expect(result!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('%C3%A4%20b.ts');
    const [first] = result!.codeFlows![0]!.threadFlows[0]!.locations;
    expect(first!.location!.physicalLocation!.artifactLocation).toEqual({ uri: 'file:///else%20where/a.ts' });
  });
});
