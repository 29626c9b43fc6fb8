import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { baselineSemaphore, futexMutex, reacquiredMutex } from '../../bench/checker/programs.ts';
import checkThenRegister from '../../models/violates/check-then-register.ts';

describe('checking with fingerprints', () => {
  it.each([
    ['a futex mutex', futexMutex(3, 2)],
    ['a baseline semaphore', baselineSemaphore(4, 1, 1)],
  ])('finds as many states as keeping them whole, and says what that rests on: %s', async (_, model) => {
    const whole = await check(model, { countInterleavings: false });
    const verdict = await check(model, { fingerprints: true });
    const { states, transitions, depth, interleavings } = verdict.statistics;
    expect(verdict.verdict).toBe('holds');
    expect([states, transitions, depth]).toEqual([
      whole.statistics.states,
      whole.statistics.transitions,
      whole.statistics.depth,
    ]);
    expect(interleavings).toBeNull();
    expect(verdict.assumptions.join('\n')).toMatch(/missed with a probability of at most \d\.\de-\d+/);
    expect(whole.assumptions.join('\n')).not.toMatch(/fingerprint/);
  });

  it.each([
    ['a lost wakeup', checkThenRegister],
    ['a mutex that is acquired without sleepers', reacquiredMutex(3, 1)],
  ])('tells the same shortest run of a violation: %s', async (_, model) => {
    const whole = await check(model);
    const verdict = await check(model, { fingerprints: true });
    if (verdict.verdict !== 'violated' || whole.verdict !== 'violated')
      throw new Error('expected a violation');
    expect(verdict.violation).toEqual(whole.violation);
  });

  it('says that a violation was seen, if the states on the way to it do not fit', async () => {
    const model = reacquiredMutex(6, 1);
    const { statistics } = await check(model, { fingerprints: true });
    const summaries: string[] = [];
    // The second search needs room beside the first one: somewhere between, only that of the first suffices.
    for (let percent = 98; percent >= 50; percent -= 4) {
      const memoryLimitBytes = Math.trunc((statistics.bytes * percent) / 100);
      const verdict = await check(model, { fingerprints: true, memoryLimitBytes });
      if (verdict.verdict === 'inconclusive') summaries.push(verdict.summary);
    }
    expect(summaries.join('\n')).toMatch(/A violation was seen after \d+ steps/);
  });

  it('is refused where states have to be found again', async () => {
    await expect(check(futexMutex(2, 1), { fingerprints: true, properties: ['livelock'] })).rejects.toThrow(
      'Expected `fingerprints` without anything about runs that never end, got it beside livelock.',
    );
  });
});
