import { describe, expect, it } from 'vitest';
import type { Violated, Violation } from '../../src/checker/verdict.ts';
import { githubReport } from '../../src/report/index.ts';
import { assertion, at, holds, inconclusive, lostWakeup } from './verdict-examples.ts';

const report = (
  verdict: Parameters<typeof githubReport>[0][number]['verdict'],
  file = 'models/x.ts',
): string => githubReport([{ file, verdict }], '/project');

const changed = (verdict: Violated, parts: Partial<Violation>): Violated => ({
  ...verdict,
  violation: { ...verdict.violation, ...parts },
});

describe('the annotations for GitHub', () => {
  it('stand at the wait that is slept in', () => {
    expect(report(lostWakeup)).toBe(
      '::error file=models/violates/check-then-register.ts,line=23,col=5,title=check then register%3A lost wakeup::waiter sleeps for good on flag: notifier had notified it before waiter fell asleep.%0A%0Anpx heddle replay hd1_WyJjaGVjayB0aGVuIHJlZ2lzdGVyIl0.279i1f\n',
    );
  });

  it('stand at the last step of a run in which nobody sleeps', () => {
    const [first, second] = assertion.violation.steps;
    const steps = [first!, { ...second!, source: at('models/lock.ts', 20) }];
    expect(report(changed(assertion, { steps }))).toContain('::error file=models/lock.ts,line=20,col=5,');
  });

  it('stand where threads stand, if that is what is wrong', () => {
    const role = { role: 'racing', within: null, next: 'store(x, 1)', blocks: [] } as const;
    const standing = [{ thread: 'worker 1', ...role, source: at('models/race.ts', 7) }];
    expect(report(changed(assertion, { standing }))).toContain('file=models/race.ts,line=7,');
  });

  it('stand in a line of the project, not of its packages', () => {
    const [first, second] = assertion.violation.steps;
    const elsewhere = { ...second!, source: at('node_modules/heddle/src/primitives/mutex.ts', 40) };
    expect(report(changed(assertion, { steps: [first!, elsewhere] }))).toContain(
      'file=models/lock.ts,line=12',
    );
    const outside = { ...second!, source: { file: '/usr/lib/mutex.ts', line: 40, column: 1 } };
    expect(report(changed(assertion, { steps: [elsewhere, outside] }))).toContain('file=models/x.ts,line=1,');
  });

  it('warn of what is inconclusive, and say nothing of what holds', () => {
    expect(report(inconclusive)).toMatch(
      /^::warning file=models\/x\.ts,line=1,title=condvar%3A broadcast \(threads 3%2C rounds 2\)%3A inconclusive::The limit/,
    );
    expect(report(holds)).toBe('');
  });

  it('keep to one line, whatever is in a summary', () => {
    const text = report(changed(assertion, { summary: '100%\r\n::error::' }));
    expect(text).toContain('::100%25%0D%0A::error::%0A%0Anpx');
    expect(text.trim().split('\n')).toHaveLength(1);
  });
});
