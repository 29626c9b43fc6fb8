/**
 * Condition variable: threads that hold a mutex sleep until something may have changed.
 *
 * Idea.       A thread registers while it still holds the mutex, then unlocks and sleeps. A change made under the
 *             mutex, and the notify after it, come before the thread looked or after it registered.
 * Invariant.  A registered thread is woken by one notify and uses up one notify, or leaves without any.
 * Linearizes. wait: the registration; notify: the waking of each thread, or finding nobody.
 * Race.       1. A notify between unlock and sleep: it finds the thread registered, and the sleep ends at once. So
 *             the mutex is unlocked after registering (models/violates/condvar-unlock-first.ts). 2. A timeout at the
 *             moment of a notify: the notify counts, since it is lost on everybody else (condvar-timeout-swallows.ts).
 * Source.     Birrell, "An Introduction to Programming with Threads", 1989; names as in parking_lot.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { type Deadline, deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { InvalidOptionError } from './errors.ts';
import type { Lockable } from './futex-mutex.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import { finishIfOver, park, type Ticket, type WaiterQueue, type WaitPoint } from './waiter-queue.ts';

export type CondvarOptions = QueueOptions;

/** How a `wait` ended. */
export type Notified = 'notified' | 'timed-out';

/**
 * A condition variable, used with one mutex. A handle holds no state.
 *
 * ```ts
 * mutex.lock();
 * condvar.waitWhile(mutex, () => items.isEmpty());
 * mutex.unlock();
 * ```
 */
export class Condvar {
  readonly #memory: AtomicMemory;
  readonly #queue: WaiterQueue;

  private constructor(memory: AtomicMemory, options: CondvarOptions, cells: CellAllocator) {
    this.#memory = memory;
    this.#queue = layOutQueue(memory, new CellsWithin(cells, memory).within('queue'), options);
  }

  /**
   * A new condition variable in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: CondvarOptions, cells?: CellAllocator): Condvar {
    return Condvar.attach(memory, options, cells);
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(
    memory: AtomicMemory,
    options: CondvarOptions,
    cells: CellAllocator = new CellLayout(),
  ): Condvar {
    return new Condvar(memory, options, cells);
  }

  /** How many cells a condition variable with these options takes. */
  static cellCount(options: CondvarOptions): number {
    return countCells((memory, cells) => new Condvar(memory, options, cells));
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#queue.isEmpty() && this.#queue.reserved() === 0;
  }

  /**
   * Unlocks the mutex, blocks until notified or until the timeout is over, and locks the mutex again. Never returns
   * `notified` without a notify; still, what it announced may be gone by the time the mutex is locked.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} if `maxWaiters` others wait; the mutex is still locked then.
   */
  wait(mutex: Lockable, { timeoutMs }: TimeoutOptions = {}): Notified {
    return this.#wait(mutex, deadlineAfter(this.#memory, timeoutMs));
  }

  /**
   * Waits until `condition`, asked with the mutex locked, is false. `timed-out`: it was true at the last moment.
   * Throws like {@link wait}, and whatever `condition` throws, with the mutex locked.
   */
  waitWhile(
    mutex: Lockable,
    condition: () => boolean,
    { timeoutMs }: TimeoutOptions = {},
  ): 'ready' | 'timed-out' {
    const memory = this.#memory;
    const deadline = deadlineAfter(memory, timeoutMs);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      if (!condition()) return 'ready';
      if (this.#wait(mutex, deadline) === 'timed-out') return condition() ? 'timed-out' : 'ready';
    }
  }

  /** Wakes the longest waiting thread; returns whether there was one. Never blocks for long. */
  notifyOne(): boolean {
    return this.notify(1) === 1;
  }

  /**
   * Wakes up to `count` threads (an integer >= 0), the longest waiting first; returns how many.
   *
   * @throws {InvalidOptionError} if `count` is out of range.
   */
  notify(count: number): number {
    InvalidOptionError.checkInteger('count', count, 0, Number.MAX_SAFE_INTEGER);
    return this.#queue.isEmpty() ? 0 : this.#queue.wake(count);
  }

  /** Wakes all threads that wait; returns how many. */
  notifyAll(): number {
    return this.#queue.isEmpty() ? 0 : this.#queue.wakeAll();
  }

  /** First step of a wait: registers, then unlocks the mutex. Throws {@link CapacityError} with the mutex locked. */
  beginWait(mutex: Lockable): Ticket {
    const ticket = this.#queue.register(1);
    mutex.unlock();
    return ticket;
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.#queue.waitPoint(ticket);
  }

  /**
   * Step after a wait: whether there was a notify. If so, the ticket is done with and the mutex is to be locked; if
   * not, wait again or {@link cancelWait}.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishWait(ticket: Ticket): boolean {
    return finishIfOver(this.#queue, ticket);
  }

  /**
   * Leaves without having been notified, unless a notify came first: that one counts. The ticket is done with either
   * way, and the mutex is to be locked.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelWait(ticket: Ticket): Notified {
    if (this.#queue.cancel(ticket) === 'cancelled') return 'timed-out';
    this.#queue.finish(ticket);
    return 'notified';
  }

  #wait(mutex: Lockable, deadline: Deadline): Notified {
    const ticket = this.beginWait(mutex);
    const outcome = this.#park(ticket, deadline);
    mutex.lock();
    return outcome;
  }

  #park(ticket: Ticket, deadline: Deadline): Notified {
    if (park(this.#memory, this.#queue, ticket, deadline) === 'timed-out') return this.cancelWait(ticket);
    this.#queue.finish(ticket);
    return 'notified';
  }
}
