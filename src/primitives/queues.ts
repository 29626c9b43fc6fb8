/** The waiter queues by name: which one a primitive uses is chosen when it is laid out. */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { InvalidOptionError, UnknownQueueError } from './errors.ts';
import { DequeQueue } from './phase0/deque-queue.ts';
import { ParkingQueue } from './phase1/parking-queue.ts';
import { SegmentedQueue } from './phase2/segmented-queue.ts';
import { IntrusiveQueue } from './phase3/intrusive-queue.ts';
import type { WaiterQueue } from './waiter-queue.ts';

/** Lays a queue out, writing nothing: memory full of 0 is an empty queue. */
export type LayOutQueue = (memory: AtomicMemory, cells: CellAllocator, maxWaiters: number) => WaiterQueue;

/** The name of a waiter queue. */
export type QueueName = 'phase0' | 'phase1' | 'phase2' | 'phase3';

const queues: Readonly<Record<QueueName, LayOutQueue>> = {
  phase0: (memory, cells, maxWaiters) => new DequeQueue(memory, cells, maxWaiters),
  phase1: (memory, cells, maxWaiters) => new ParkingQueue(memory, cells, maxWaiters),
  phase2: (memory, cells, maxWaiters) => new SegmentedQueue(memory, cells, maxWaiters),
  phase3: (memory, cells, maxWaiters) => new IntrusiveQueue(memory, cells, maxWaiters),
};

/** A queue that is none of these: how it is laid out, and its name in messages. */
export interface OwnQueue {
  readonly layOut: LayOutQueue;
  toString(): string;
}

/** Which queue to use. */
export type QueueChoice = QueueName | OwnQueue;

/** The names of all that come with heddle. */
export const queueNames: readonly QueueName[] = Object.keys(queues) as QueueName[];

/** How a primitive keeps its waiters. Give the same options wherever a primitive is attached. */
export interface QueueOptions {
  /** Most threads (and pending asynchronous operations) that wait at once: an integer from 1 to 65,535. */
  readonly maxWaiters: number;
  /** Default: `phase0`. */
  readonly queue?: QueueChoice;
}

/** 16 bits: lock-free queues keep a version beside the slot in one cell. */
const MOST_WAITERS = 0xffff;

/**
 * Lays out the queue asked for.
 *
 * @throws {InvalidOptionError} if `maxWaiters` is out of range.
 * @throws {UnknownQueueError} if there is no such queue.
 */
export function layOutQueue(memory: AtomicMemory, cells: CellAllocator, options: QueueOptions): WaiterQueue {
  const { maxWaiters, queue = 'phase0' } = options;
  InvalidOptionError.checkInteger('maxWaiters', maxWaiters, 1, MOST_WAITERS);
  if (typeof queue === 'object' && queue !== null) return queue.layOut(memory, cells, maxWaiters);
  if (!Object.hasOwn(queues, queue)) throw new UnknownQueueError(queue, queueNames);
  return queues[queue](memory, cells, maxWaiters);
}
