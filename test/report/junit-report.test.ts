import { describe, expect, it } from 'vitest';
import { type CheckedModel, junitReport } from '../../src/report/index.ts';
import { junitFaults } from './junit-faults.ts';
import { assertion, holds, inconclusive, lostWakeup } from './verdict-examples.ts';

const inLock = (verdict: CheckedModel['verdict']): CheckedModel => ({ file: 'lock.ts', verdict });

describe('the JUnit report', () => {
  it('would be refused if it were not valid', async () => {
    const text = junitReport([inLock(holds)], '/project').replace('classname=', 'class=');
    expect(await junitFaults(text)).not.toEqual([]);
  });

  it('has a suite for each file and counts what did not pass', () => {
    const models = [inLock(lostWakeup), inLock(holds), { file: null, verdict: inconclusive }];
    const text = junitReport(models, '/project');
    expect(text).toContain('<testsuites name="heddle" tests="3" failures="1" errors="1" skipped="0"');
    expect(text).toContain('<testsuite name="lock.ts" tests="2" failures="1" errors="0" skipped="0"');
    expect(text).toContain('<testsuite name="condvar: broadcast" tests="1" failures="0" errors="1"');
    expect(text).toContain('<error message="The limit of 12,345 states was reached');
  });

  it('tells the whole story of a violation', () => {
    const text = junitReport([inLock(lostWakeup)], '/project');
    expect(text).toContain('<failure message="lost wakeup: waiter sleeps for good');
    expect(text).toMatch(/ {4}1 │ wait: +│ {2,}│/);
    expect(text).toContain('models/violates/check-then-register.ts');
    expect(text).not.toContain('/project/');
  });

  it('replaces what XML cannot hold', async () => {
    const { violation } = assertion;
    const summary = 'a\u0000b \ud800 <&> "quoted"\nnext \u{1F9F5}';
    const text = junitReport([inLock({ ...assertion, violation: { ...violation, summary } })], '/project');
    expect(text).toContain(
      'message="assertion failed: a\ufffdb \ufffd &lt;&amp;&gt; &quot;quoted&quot;&#10;next \u{1F9F5}"',
    );
    expect(await junitFaults(text)).toEqual([]);
  });
});
