import { type AnyModel, check, replay, type Verdict, type Violation } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import checkThenRegister, { fixed as registerThenCheck } from '../../models/violates/check-then-register.ts';
import mutexReacquire, { fixed as mutexMarked } from '../../models/violates/mutex-reacquire.ts';
import treiberAba, { fixed as versioned } from '../../models/violates/treiber-aba.ts';

/** The violation of a model that must have one; its token must show the same run again. */
async function violationOf(model: AnyModel): Promise<Violation> {
  const verdict = await check(model);
  if (verdict.verdict !== 'violated') throw new Error(`Expected "${model.name}" to be violated.`);
  const { violation } = verdict;
  expect(replay(model, violation.token).violation).toEqual(violation);
  return violation;
}

/** Only a model in which threads meet says anything. */
function expectToHold({ verdict, statistics }: Verdict): void {
  expect(verdict).toBe('holds');
  expect(statistics.interleavings?.completed).toBeGreaterThan(1n);
  expect(statistics.interleavings?.deadlocked).toBe(0n);
}

/** Distinct states and interleavings of a model. */
async function sizeOf(model: AnyModel): Promise<readonly unknown[]> {
  const { states, interleavings } = (await check(model, { exhaustive: true })).statistics;
  return [states, Number(interleavings!.completed), Number(interleavings!.deadlocked)];
}

const texts = ({ steps }: Violation): string[] => steps.map(({ thread, text }) => `${thread}: ${text}`);

describe('check-then-register', () => {
  it('loses the wakeup that comes between the look and the park', async () => {
    const violation = await violationOf(checkThenRegister);
    expect(violation.kind).toBe('lost-wakeup');
    expect(texts(violation)).toEqual([
      'waiter: load(ready)',
      'notifier: store(ready, 1)',
      'notifier: notify(wakeup)',
      'waiter: wait(wakeup, 0)',
    ]);
  });

  it('names the notify that came too early', async () => {
    const { sleepers } = await violationOf(checkThenRegister);
    expect(sleepers).toMatchObject([
      {
        thread: 'waiter',
        cellName: 'wakeup',
        expected: 0,
        parkedAt: 4,
        wouldProceed: true,
        notifiedBefore: { step: 3, thread: 'notifier', woken: 0 },
        notifiedAfter: null,
      },
    ]);
  });

  it('holds if the wait itself looks again', async () => {
    expectToHold(await check(registerThenCheck));
  });
});

describe('mutex-reacquire', () => {
  it('forgets a sleeper, with three threads', async () => {
    const violation = await violationOf(mutexReacquire());
    expect(violation.kind).toBe('lost-wakeup');
    expect(violation.sleepers).toHaveLength(1);
    expect(violation.sleepers[0]).toMatchObject({ cellName: 'mutex', expected: 2, wouldProceed: true });
  });

  it('is not seen with two threads', async () => {
    expectToHold(await check(mutexReacquire({ threads: 2 })));
  });

  it.each([2, 3, 4])('holds with %i threads if whoever slept keeps the mark', async (threads) => {
    expectToHold(await check(mutexMarked({ threads })));
  });
});

describe('treiber-aba', () => {
  it('hands out a node twice', async () => {
    const violation = await violationOf(treiberAba);
    expect(violation.kind).toBe('assertion');
    expect(violation.error?.message).toMatch(/^Node \d was handed out twice\.$/);
  });

  it('holds if the head has a version', async () => {
    expectToHold(await check(versioned));
  });
});

// The interleavings of the two mutexes are those that the naive enumerator counts; the states are up to symmetry.
describe('the seeded bugs and their twins', () => {
  it.each<[string, AnyModel, number, number, number]>([
    ['check-then-register', checkThenRegister, 11, 4, 1],
    ['check-then-register, fixed', registerThenCheck, 20, 15, 0],
    ['mutex-reacquire, 3 threads', mutexReacquire(), 58, 23_784, 60],
    ['mutex-reacquire, fixed, 3 threads', mutexMarked(), 76, 42_660, 0],
    ['treiber-aba, fixed', versioned, 171, 61_353, 0],
  ])('have these sizes: %s', async (_, model, states, completed, deadlocked) => {
    expect(await sizeOf(model)).toEqual([states, completed, deadlocked]);
  });
});
