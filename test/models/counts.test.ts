import { type AnyModel, check, defineModel, replicate, type ThreadBody } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import type { AtomicMemory, Cell } from '../../src/memory/atomic-memory.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly flag: Cell;
}

const waiter: ThreadBody<Shared> = ({ memory, flag }) => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.load(flag) !== 0) return;
    memory.wait(flag, 0);
  }
};

const setThenNotify: ThreadBody<Shared> = ({ memory, flag }) => {
  memory.store(flag, 1);
  memory.notify(flag, 1);
};

const notifyThenSet: ThreadBody<Shared> = ({ memory, flag }) => {
  memory.notify(flag, 1);
  memory.store(flag, 1);
};

const setThenNotifyAll: ThreadBody<Shared> = ({ memory, flag }) => {
  memory.store(flag, 1);
  memory.notify(flag);
};

const flagModel = (threads: AnyModel['threads']): AnyModel =>
  defineModel({
    name: 'a flag and its waiters',
    setup: ({ memory, cells }): Shared => ({ memory, flag: cells.cell('flag') }),
    threads,
  });

/** How many interleavings complete, and how many end in a deadlock. */
async function counts(threads: AnyModel['threads'], symmetry = true): Promise<readonly number[]> {
  const verdict = await check(flagModel(threads), { exhaustive: true, reductions: { symmetry } });
  const { completed, deadlocked } = verdict.statistics.interleavings!;
  return [Number(completed), Number(deadlocked)];
}

// L: the waiter's load, W: its wait, S and N: the store and the notify. A wait that parks is one step.
describe('the interleavings of', () => {
  it('a waiter and a thread that sets the flag, then notifies, are 6', async () => {
    // The waiter sees S: SLN SNL. It looks before S, and its W finds another value: LSNWL LSWNL LSWLN.
    // It parks before S, and N wakes it: LWSNL.
    expect(await counts({ waiter, setter: setThenNotify })).toEqual([6, 0]);
  });

  it('a waiter and a thread that notifies, then sets the flag, are 5, and 3 deadlock', async () => {
    // It parks before N or not at all: NSL NLSWL LNSWL LWNSL LWNLSWL. It parks after N: NLWS LNWS LWNLWS.
    expect(await counts({ waiter, setter: notifyThenSet })).toEqual([5, 3]);
  });

  it('two waiters and a thread that notifies one of them are 132, and 6 deadlock', async () => {
    // 6 deadlocks: both park before the store, and one is notified. The loads and waits of two waiters can be
    // shuffled in C(4, 2) = 6 ways; then S and N, and the one that is woken loads alone.
    const threads = { waiter: replicate(2, waiter), setter: setThenNotify };
    expect(await counts(threads)).toEqual([132, 6]);
    expect(await counts(threads, false)).toEqual([132, 6]);
  });

  it('two waiters and a thread that notifies all never deadlock', async () => {
    const [, deadlocked] = await counts({ waiter: replicate(2, waiter), setter: setThenNotifyAll });
    expect(deadlocked).toBe(0);
  });

  it('three threads that add twice each are 90', async () => {
    // 6! / (2! · 2! · 2!)
    const twice: ThreadBody<Shared> = ({ memory, flag }) => {
      memory.add(flag, 1);
      memory.add(flag, 1);
    };
    expect(await counts({ adder: replicate(3, twice) })).toEqual([90, 0]);
  });
});
