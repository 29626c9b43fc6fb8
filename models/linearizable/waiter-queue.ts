/**
 * The waiter queue of every phase is a FIFO queue of waiters: registering appends, granting takes out the oldest, and a
 * waiter may leave from anywhere.
 *
 * Each waiter needs another number of permits, which says who it is. Whoever dequeues has permits for any one waiter, and
 * keeps in hand whom it takes them for; if they are given back, another thread was faster.
 */
import { type AtomicMemory, type Cell, type QueueName, queueNames } from 'heddle/algorithms';
import {
  type AnyModel,
  type CallsOf,
  defineModel,
  defineSpecification,
  type Thread,
  type Threads,
} from 'heddle/checker';
import { layOutQueue } from '../../src/primitives/queues.ts';
import type { WaiterQueue } from '../../src/primitives/waiter-queue.ts';

/** Registered before the threads start. */
const FIRST = 1;

/** Who waits, the oldest first. */
const specification = defineSpecification({
  initial: [FIRST] as readonly number[],
  calls: {
    enqueue: (waiters, need: number) => [{ state: [...waiters, need], result: undefined }],
    dequeue: (waiters) => [{ state: waiters.slice(1), result: waiters[0] ?? null }],
    /** Whether it was still there. */
    leave: (waiters, need: number) => [
      { state: waiters.filter((other) => other !== need), result: waiters.includes(need) },
    ],
  },
});

type Caller = Thread<CallsOf<typeof specification>>;

interface Shared {
  readonly memory: AtomicMemory;
  readonly queue: WaiterQueue;
  /** By dequeuing thread: whom it has in hand, or 0. Plain: nobody else looks. */
  readonly hands: readonly [Cell, Cell];
}

const enqueue = ({ queue }: Shared, thread: Caller, need: number): void =>
  thread.call('enqueue', [need], () => void queue.register(need));

const dequeue = ({ memory, queue }: Shared, thread: Caller, hand: Cell): number | null =>
  thread.call('dequeue', [], () => {
    memory.write(hand, 0);
    queue.grant({
      take: (need) => {
        if (memory.read(hand) !== 0) return false;
        memory.write(hand, need);
        return true;
      },
      giveBack: () => memory.write(hand, 0),
    });
    return memory.read(hand) || null;
  });

/** Registers, and leaves again, unless somebody took it out before. */
const passBy = ({ queue }: Shared, thread: Caller, need: number): void => {
  const ticket = thread.call(
    'enqueue',
    [need],
    () => queue.register(need),
    () => undefined,
  );
  thread.call('leave', [need], () => queue.cancel(ticket) === 'cancelled');
};

/** The first waiter is there before the threads start, so that dequeuing threads meet at once. */
const modelOf = (name: string, queue: QueueName, threads: Threads<Shared>): AnyModel =>
  defineModel({
    name: `${queue} waiter queue, ${name}`,
    description:
      'Waiters are taken out in the order in which they registered, each once, as if one call came after the other.',
    bounds: { threads: Object.keys(threads).length },
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Shared => {
      const waiters = layOutQueue(memory, cells.within('queue'), { maxWaiters: 3, queue });
      waiters.register(FIRST);
      const hands = [cells.cell('hand 1'), cells.cell('hand 2')] as const;
      return { memory, queue: waiters, hands };
    },
    threads,
  });

/** Two take out while one registers. */
export const takers = (queue: QueueName): AnyModel =>
  modelOf('takers', queue, {
    taker: (shared: Shared, thread: Caller) => dequeue(shared, thread, shared.hands[0]),
    other: (shared: Shared, thread: Caller) => dequeue(shared, thread, shared.hands[1]),
    comer: (shared: Shared, thread: Caller) => enqueue(shared, thread, 2),
  });

/** Two register while one takes out. */
export const comers = (queue: QueueName): AnyModel =>
  modelOf('comers', queue, {
    taker: (shared: Shared, thread: Caller) => {
      dequeue(shared, thread, shared.hands[0]);
      dequeue(shared, thread, shared.hands[0]);
    },
    comer: (shared: Shared, thread: Caller) => enqueue(shared, thread, 2),
    other: (shared: Shared, thread: Caller) => enqueue(shared, thread, 3),
  });

/** One registers and leaves while another takes out. */
export const leaver = (queue: QueueName): AnyModel =>
  modelOf('leaver', queue, {
    taker: (shared: Shared, thread: Caller) => {
      dequeue(shared, thread, shared.hands[0]);
      dequeue(shared, thread, shared.hands[0]);
    },
    leaver: (shared: Shared, thread: Caller) => passBy(shared, thread, 2),
  });

const models: readonly AnyModel[] = queueNames.flatMap((queue) =>
  [takers, comers, leaver].map((model) => model(queue)),
);
export default models;
