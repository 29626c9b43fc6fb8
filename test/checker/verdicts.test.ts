/** One small model for every verdict, and a twin beside it that holds. */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { type AnyModel, check, defineModel, replicate, type Thread, type Violated } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

interface Cells {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}
const setup = ({ memory, cells }: Parameters<AnyModel['setup']>[0]): Cells => ({
  memory,
  base: cells.cells('cell', 4),
});

async function violationOf(model: AnyModel): Promise<Violated['violation']> {
  const verdict = await check(model);
  if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}`);
  return verdict.violation;
}
const holds = async (model: AnyModel): Promise<boolean> => (await check(model)).verdict === 'holds';

/** Two threads that take two locks; `isCrossed`: each in its own order. */
const twoLocks = (isCrossed: boolean): AnyModel => {
  const lock = ({ memory }: Cells, cell: Cell): void => {
    for (const attempt = memory.attempt(); memory.exchange(cell, 1) !== 0; memory.retry(attempt)) {
      memory.wait(cell, 1);
    }
  };
  const unlock = ({ memory }: Cells, cell: Cell): void => {
    memory.store(cell, 0);
    memory.notify(cell, 1);
  };
  const both = (first: number, second: number) => (cells: Cells) => {
    lock(cells, cellAt(cells.base, first));
    lock(cells, cellAt(cells.base, second));
    unlock(cells, cellAt(cells.base, second));
    unlock(cells, cellAt(cells.base, first));
  };
  return defineModel({
    name: 'two locks',
    setup,
    threads: { left: both(0, 1), right: isCrossed ? both(1, 0) : both(0, 1) },
  });
};

const waiterAndNotifier = (isLooping: boolean): AnyModel =>
  defineModel({
    name: 'waiter and notifier',
    setup,
    threads: {
      waiter: ({ memory, base }: Cells) => {
        if (!isLooping && memory.load(base) === 0) memory.wait(cellAt(base, 1), 0);
        if (!isLooping) return;
        for (const attempt = memory.attempt(); memory.load(base) === 0; memory.retry(attempt))
          memory.wait(base, 0);
      },
      notifier: ({ memory, base }: Cells) => {
        memory.store(base, 1);
        memory.notify(isLooping ? base : cellAt(base, 1));
      },
    },
  });

const increments =
  (isAtomic: boolean): Parameters<typeof replicate<Cells, number>>[1] =>
  ({ memory, base }) => {
    if (isAtomic) return memory.add(base, 1);
    const old = memory.load(base);
    memory.store(base, old + 1);
    return old;
  };

describe('a check', () => {
  it('tells a deadlock from a lost wakeup', async () => {
    const { kind, sleepers, summary } = await violationOf(twoLocks(true));
    expect(kind).toBe('deadlock');
    expect(sleepers.map(({ wouldProceed }) => wouldProceed)).toEqual([false, false]);
    expect(summary).toBe('Nobody can move: "left" sleeps on cell[1], "right" sleeps on cell[0].');
    expect(await holds(twoLocks(false))).toBe(true);
  });

  it('finds a lost wakeup, and the notify that came too early', async () => {
    const { kind, sleepers, steps, preemptions } = await violationOf(waiterAndNotifier(false));
    expect(kind).toBe('lost-wakeup');
    expect(steps.map(({ thread, operation }) => `${thread} ${operation}`)).toEqual([
      'waiter load',
      'notifier store',
      'notifier notify',
      'waiter wait',
    ]);
    expect(preemptions).toBe(1);
    expect(sleepers[0]).toMatchObject({
      thread: 'waiter',
      wouldProceed: true,
      notifiedBefore: { step: 3, woken: 0 },
    });
    expect(await holds(waiterAndNotifier(true))).toBe(true);
  });

  it('finds a broken final condition by memory and by results', async () => {
    const model = (isAtomic: boolean): AnyModel =>
      defineModel({
        name: 'increments',
        setup,
        threads: { worker: replicate(2, increments(isAtomic)) },
        final: ({ memory, base }, { worker }) =>
          memory.load(base) === 2 && [...worker].sort().join() === '0,1',
      });
    const { kind, steps, threads } = await violationOf(model(false));
    expect({ kind, steps: steps.length, threads }).toEqual({
      kind: 'final',
      steps: 4,
      threads: ['worker 1', 'worker 2'],
    });
    expect(await holds(model(true))).toBe(true);
  });

  it('finds a broken invariant in the first state that breaks it', async () => {
    const model = (limit: number): AnyModel =>
      defineModel({
        name: 'limit',
        setup,
        threads: { worker: replicate(3, increments(true)) },
        invariant: ({ memory, base }) => memory.load(base) <= limit,
      });
    const { kind, steps } = await violationOf(model(1));
    expect({ kind, steps: steps.length }).toEqual({ kind: 'invariant', steps: 2 });
    expect(await holds(model(3))).toBe(true);
  });

  it('tells an assertion from an exception', async () => {
    const model = (fail: 'assert' | 'throw' | 'not'): AnyModel =>
      defineModel({
        name: 'failing',
        setup,
        threads: {
          reader: ({ memory, base }: Cells, thread: Thread) => {
            const seen = memory.load(base);
            if (fail === 'assert') thread.assert(seen === 0, 'nobody has written');
            if (fail === 'throw' && seen === 1) throw new RangeError('one');
          },
          writer: ({ memory, base }) => memory.store(base, 1),
        },
      });
    expect(await violationOf(model('assert'))).toMatchObject({
      kind: 'assertion',
      summary: '"reader" failed an assertion: nobody has written',
    });
    expect(await violationOf(model('throw'))).toMatchObject({
      kind: 'exception',
      error: { name: 'RangeError', message: 'one' },
    });
    expect(await holds(model('not'))).toBe(true);
  });

  it('takes a timeout and a choice as alternatives', async () => {
    const model = defineModel({
      name: 'alternatives',
      setup,
      threads: {
        waiter: ({ memory, base }) => memory.wait(base, 0, 10),
        chooser: ({ memory, base }, thread) => {
          const chosen = thread.choose(3);
          if (chosen === 1) memory.store(base, 1);
          if (chosen === 2) memory.notify(base);
          return chosen;
        },
      },
      observe: (_, { waiter, chooser }) => [waiter, chooser],
    });
    const { outcomes } = await check(model);
    expect(outcomes).toEqual([
      '["not-equal",1]',
      '["ok",2]',
      '["timed-out",0]',
      '["timed-out",1]',
      '["timed-out",2]',
    ]);
  });

  it('wakes spuriously no more often than it may, and a wakeup that need not come saves nobody', async () => {
    const model = (spuriousWakeups: number): AnyModel =>
      defineModel({
        name: 'spurious',
        setup,
        spuriousWakeups,
        threads: {
          sleeper: ({ memory, base }) => memory.wait(base, 0),
          other: ({ memory, base }) => memory.load(base),
        },
        observe: (_, { sleeper }) => sleeper,
      });
    const spurious = await check(model(1), { exhaustive: true });
    expect(spurious).toMatchObject({ verdict: 'violated', outcomes: ['"ok"'] });
    expect(await check(model(0), { exhaustive: true })).toMatchObject({ verdict: 'violated', outcomes: [] });
  });

  it('points at the line of the model', async () => {
    const { steps } = await violationOf(waiterAndNotifier(false));
    for (const { source } of steps) expect(source?.file).toMatch(/verdicts\.test\.ts$/);
  });
});
