/**
 * What the intrusive queue is built on, without a semaphore around it: waiters in order, none lost, none found twice.
 *
 * Nobody sleeps here. A waiter registers, and what became of it is looked up at the end.
 */
import type { AtomicMemory, Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { leadsPast } from '../faults/link-words.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';
import { referencesOf } from './turns.ts';

interface Shared {
  readonly queue: IntrusiveQueue;
  readonly memory: AtomicMemory;
  /** Registered before the threads start, in this order. */
  readonly early: readonly Ticket[];
}

const withEarly =
  (early: number, maxWaiters: number) =>
  ({ memory, cells }: SetUp): Shared => {
    const queue = new IntrusiveQueue(memory, cells.within('queue'), maxWaiters);
    return { memory, queue, early: Array.from({ length: early }, () => queue.register(1)) };
  };

/** Nodes that have all been used before there are waiters to look at. */
const LATE_NODES = 3;

/** Registers and cancels; `1` if it was woken instead, and then its node goes back, too. */
const passBy = (queue: IntrusiveQueue): number => {
  const ticket = queue.register(1);
  if (queue.cancel(ticket) === 'cancelled') return 0;
  queue.finish(ticket);
  return 1;
};

const isWoken = ({ queue }: Shared, ticket: Ticket): boolean => queue.stateOf(ticket) === 'woken';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One thread registers two waiters, others register and cancel, others wake one each. */
export function intrusiveOrder({ threads }: GivenBounds = {}): AnyModel {
  const passers = othersThan(2, threads);
  return defineModel({
    name: 'intrusive list order',
    description: 'Each wake wakes one waiter, and never one that came after another that still waits.',
    bounds: { threads: passers + 2 },
    setup: withEarly(0, passers + 2),
    threads: {
      comer: ({ queue }: Shared, thread) => {
        const first = thread.operation('register', () => queue.register(1));
        return [first, thread.operation('register', () => queue.register(1))];
      },
      passer: replicate(passers, ({ queue }: Shared, thread) =>
        thread.operation('pass by', () => passBy(queue)),
      ),
      waker: ({ queue }: Shared, thread) => {
        const woken = thread.operation('wake', () => queue.wake(1));
        return woken + thread.operation('wake', () => queue.wake(1));
      },
    },
    final: (shared, { comer, passer, waker }) => {
      const [first, second] = comer.map((ticket) => isWoken(shared, ticket));
      const woken = [first, second].filter(Boolean).length + sum(passer);
      return (first || !second) && woken === waker && shared.queue.wakeAll() === 2 - (woken - sum(passer));
    },
  });
}

/** All but the last of the early waiters cancel at once, each by itself, while another registers. */
export function intrusiveNeighbours({ threads }: GivenBounds = {}): AnyModel {
  const leavers = othersThan(1, threads);
  return defineModel({
    name: 'intrusive list neighbours',
    description: 'Neighbours that leave at once are both gone, and those beside them are still there.',
    bounds: { threads: leavers + 1 },
    ...referencesOf('phase3'),
    setup: withEarly(leavers + 1, leavers + 2),
    threads: {
      ...Object.fromEntries(
        Array.from({ length: leavers }, (_, index) => [
          `leaver ${index + 1}`,
          ({ queue, early }: Shared) => queue.cancel(early[index]!),
        ]),
      ),
      comer: ({ queue }: Shared, thread) => thread.operation('register', () => queue.register(1)),
    },
    final: (shared, results) => {
      const stay = [shared.early[leavers]!, results.comer as Ticket];
      return (
        shared.queue.reserved() === 2 && shared.queue.wakeAll() === 2 && stay.every((t) => isWoken(shared, t))
      );
    },
  });
}

/** Two waiters; both cancel, while others wake one each: every wake finds one that still waits, or nobody does. */
export function intrusiveCancel({ threads }: GivenBounds = {}): AnyModel {
  const wakers = othersThan(2, threads);
  return defineModel({
    name: 'intrusive list cancel',
    description: 'A waiter that cancels while it is woken was either woken or not, for both sides alike.',
    bounds: { threads: wakers + 2 },
    ...referencesOf('phase3'),
    setup: withEarly(2, 2),
    threads: {
      first: ({ queue, early }: Shared, thread) => thread.operation('cancel', () => queue.cancel(early[0]!)),
      second: ({ queue, early }: Shared, thread) => thread.operation('cancel', () => queue.cancel(early[1]!)),
      waker: replicate(wakers, ({ queue }: Shared, thread) => thread.operation('wake', () => queue.wake(1))),
    },
    final: ({ queue, early }, { first, second, waker }) => {
      const left = [first, second];
      early.forEach((ticket, index) => {
        if (left[index] === 'woken') queue.finish(ticket);
      });
      return (
        left.filter((how) => how === 'woken').length === sum(waker) &&
        queue.isEmpty() &&
        queue.reserved() === 0
      );
    },
  });
}

/** Threads use nodes again and again beside a waiter that stays. */
export function intrusiveReuse({ threads, rounds = defaultBounds.rounds }: GivenBounds = {}): AnyModel {
  const passers = othersThan(1, threads);
  return defineModel({
    name: 'intrusive list reuse',
    description: 'Nodes that go through many lives are never taken for their former ones.',
    bounds: { threads: passers + 1, rounds },
    setup: withEarly(0, passers + 1),
    threads: {
      passer: replicate(passers, ({ queue }: Shared, thread) => {
        let woken = 0;
        for (let round = 0; round < rounds; round++)
          woken += thread.operation('pass by', () => passBy(queue));
        return woken;
      }),
      waker: ({ queue }: Shared, thread) => thread.operation('wake', () => queue.wake(1)),
    },
    final: ({ queue }, { passer, waker }) =>
      sum(passer) === waker && queue.isEmpty() && queue.reserved() === 0,
  });
}

/** There is one node: its waiter leaves and comes again, while others wake one each. */
export function intrusiveOnlyNode({ threads }: GivenBounds = {}): AnyModel {
  const wakers = othersThan(1, threads);
  return defineModel({
    name: 'intrusive list only node',
    description: 'A waiter that left is not in the way of the one that comes to its node next.',
    bounds: { threads: wakers + 1 },
    properties: ['livelock'],
    setup: withEarly(0, 1),
    threads: {
      waiter: ({ queue }: Shared, thread) => {
        const passed = thread.operation('pass by', () => passBy(queue));
        return [passed, thread.operation('register', () => queue.register(1))] as const;
      },
      waker: replicate(wakers, ({ queue }: Shared, thread) => thread.operation('wake', () => queue.wake(1))),
    },
    final: (shared, { waiter: [passed, ticket], waker }) => {
      const stayed = isWoken(shared, ticket) ? 1 : 0;
      return passed + stayed === sum(waker) && shared.queue.isEmpty() === (stayed === 1);
    },
  });
}

/** The youngest of two waiters leaves, and another comes: where it appends, the node before must have kept its life. */
export function intrusiveLastLeaves(): AnyModel {
  return defineModel({
    name: 'intrusive list last leaves',
    description:
      'When the last waiter has left, the one before it is the last one, in whatever life of its node.',
    bounds: { threads: 2 },
    properties: ['livelock'],
    setup: (setUp: SetUp) => {
      const { queue, early, ...shared } = withEarly(LATE_NODES, LATE_NODES)(setUp);
      for (const ticket of early) queue.cancel(ticket);
      return { ...shared, queue, stays: queue.register(1), leaves: queue.register(1) };
    },
    threads: {
      leaver: ({ queue, leaves }, thread) => thread.operation('cancel', () => queue.cancel(leaves)),
      comer: ({ queue }, thread) => thread.operation('register', () => queue.register(1)),
    },
    final: ({ queue, stays }, { comer }) =>
      queue.reserved() === 2 &&
      queue.wakeAll() === 2 &&
      [stays, comer].every((ticket) => queue.stateOf(ticket) === 'woken'),
  });
}

/**
 * Two neighbours leave at once, behind a waiter that stays, as others did in earlier lives of the same nodes: what was
 * left behind then, about who stood before whom, is no good any more.
 */
export function intrusiveOldHints(): AnyModel {
  return defineModel({
    name: 'intrusive list old hints',
    description:
      'A node leads past its neighbours in the life that it is in, whatever is left of earlier ones.',
    bounds: { threads: 3 },
    properties: ['livelock'],
    setup: (setUp: SetUp) => {
      const { queue, early, ...shared } = withEarly(LATE_NODES, LATE_NODES)(setUp);
      for (const place of [1, 0, 2]) queue.cancel(early[place]!);
      const [stays, elder, younger] = early.map(() => queue.register(1));
      return { ...shared, queue, stays: stays!, elder: elder!, younger: younger! };
    },
    threads: {
      elder: ({ queue, elder }, thread) => thread.operation('cancel', () => queue.cancel(elder)),
      younger: ({ queue, younger }, thread) => thread.operation('cancel', () => queue.cancel(younger)),
      waker: ({ queue }, thread) => thread.operation('wake', () => queue.wake(1)),
    },
    final: ({ queue, stays }, { waker }) =>
      waker === 1 && queue.stateOf(stays) === 'woken' && queue.isEmpty() && queue.reserved() === 1,
  });
}

/** What the stopping waker throws in the middle of its work. */
class Stopped extends Error {}

/** A waker stops for good after it has claimed a waiter; others register, cancel and wake all the same. */
export function intrusiveStopped({ threads }: GivenBounds = {}): AnyModel {
  const wakers = othersThan(3, threads);
  return defineModel({
    name: 'intrusive list stopped waker',
    description: 'A thread that stops in the middle of a wake keeps nobody else from anything.',
    bounds: { threads: wakers + 3 },
    ...referencesOf('phase3'),
    setup: ({ memory, cells }: SetUp) => {
      const named = new NamedCells(cells);
      const queue = new IntrusiveQueue(memory, named, 3);
      const stopping = faultyMemory(memory, ({ operation, operands }, perform) => {
        if (operation === 'compareExchange' && leadsPast(operands)) throw new Stopped();
        return perform();
      });
      const ticket = queue.register(1);
      return { queue, ticket, stopping: new IntrusiveQueue(stopping, named.again(), 3) };
    },
    threads: {
      stopped: ({ stopping }, thread) =>
        thread.operation('wake', () => {
          try {
            return stopping.wake(1);
          } catch (error) {
            if (error instanceof Stopped) return 0;
            throw error;
          }
        }),
      leaver: ({ queue, ticket }, thread) => thread.operation('cancel', () => queue.cancel(ticket)),
      comer: ({ queue }, thread) => thread.operation('register', () => queue.register(1)),
      waker: replicate(wakers, ({ queue }: Pick<Shared, 'queue'>, thread) =>
        thread.operation('wake', () => queue.wake(1)),
      ),
    },
    final: ({ queue, ticket }, { leaver }) => {
      if (leaver !== 'cancelled') queue.finish(ticket);
      return queue.wakeAll() <= 1 && queue.isEmpty() && queue.reserved() === 1;
    },
  });
}
