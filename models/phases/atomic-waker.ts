/** The atomic waker by itself: a register and a wake at the same time, and two wakes. */
import { type AtomicMemory, AtomicWaker, type Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

export interface Moving {
  readonly memory: AtomicMemory;
  readonly waker: AtomicWaker;
  /** Where the waiter slept before, and where it will. */
  readonly before: Cell;
  readonly after: Cell;
}

/** The wake itself is the news: nothing else tells the waiter. It is registered all the time, here or there. */
export function atomicWakerMove(_bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: 'atomic waker move',
    description: 'A wake that meets a waiter on the move reaches it at one of the two places.',
    bounds: { threads: 2 },
    setup: ({ memory, cells }: SetUp): Moving => {
      const waker = new AtomicWaker(memory, cells.within('waker'));
      const before = cells.cell('before');
      waker.register(before);
      return { memory, waker, before, after: cells.cell('after') };
    },
    threads: {
      waiter: ({ memory, waker, before, after }: Moving, thread) => {
        thread.operation('register', () => waker.register(after));
        if (memory.load(before) === 0) memory.wait(after, 0);
      },
      waker: ({ waker }: Moving, thread) => thread.operation('wake', () => waker.wake()),
    },
    final: ({ memory, before, after }) => memory.load(before) + memory.load(after) > 0,
  });
}

interface Counting {
  readonly memory: AtomicMemory;
  readonly waker: AtomicWaker;
  readonly wakeup: Cell;
  /** How many wakers have come. */
  readonly arrived: Cell;
}

/** The waiter waits for all wakers; each makes itself known and then wakes. */
export function atomicWaker({ threads }: GivenBounds = {}): AnyModel {
  const wakers = othersThan(1, threads);
  return defineModel({
    name: 'atomic waker',
    description: 'Who registers, then looks, then sleeps, misses nothing that was there before a wake.',
    bounds: { threads: wakers + 1 },
    setup: ({ memory, cells }: SetUp): Counting => ({
      memory,
      waker: new AtomicWaker(memory, cells.within('waker')),
      wakeup: cells.cell('wakeup'),
      arrived: cells.cell('arrived'),
    }),
    threads: {
      waiter: ({ memory, waker, wakeup, arrived }: Counting) => {
        for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
          memory.store(wakeup, 0);
          waker.register(wakeup);
          if (memory.load(arrived) === wakers) return;
          memory.wait(wakeup, 0);
        }
      },
      waker: replicate(wakers, ({ memory, waker, arrived }: Counting, thread) => {
        memory.add(arrived, 1);
        thread.operation('wake', () => waker.wake());
      }),
    },
  });
}
