/**
 * Futex mutex: mutual exclusion in one cell, asleep while it waits.
 *
 * Idea.       The cell says whether the mutex is held and whether somebody may sleep on it. Only an unlock that
 *             finds sleepers pays for a notify.
 * Invariant.  While a thread sleeps, the cell is CONTENDED, or a notify is on its way to one of the sleepers.
 * Linearizes. lock: the exchange or compareExchange that finds FREE; unlock: its exchange.
 * Race.       Unlock between a failed lock and its sleep: `wait` compares with CONTENDED and does not sleep.
 *             A woken thread does not know whether others still sleep, so it takes the mutex as CONTENDED, never
 *             as HELD (models/phases/futex-mutex.ts is violated otherwise, from three threads on).
 * Source.     Ulrich Drepper, "Futexes Are Tricky", 2011: the states of `mutex2`, the exchange of `mutex3`. Unlock
 *             is one exchange instead of a decrement and a store: one step fewer, same states.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type Deadline, deadlineAfter, timeLeft } from './deadline.ts';
import { NotLockedError } from './errors.ts';

// cell | meaning
//  0   | free, nobody sleeps
//  1   | held, nobody sleeps: unlock notifies nobody; were somebody asleep, it would sleep for good
//  2   | held, somebody may sleep: unlock owes one notify
const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

/** What a condition variable needs of a mutex. */
export interface Lockable {
  lock(): void;
  unlock(): void;
}

/**
 * A mutex; not reentrant, not fair: a thread that comes along may overtake one that is waking up.
 *
 * ```ts
 * const mutex = new FutexMutex(memory, cell);
 * mutex.lock();
 * try { counter.increment(); } finally { mutex.unlock(); }
 * ```
 */
export class FutexMutex implements Lockable {
  declare private readonly memory: AtomicMemory;
  declare private readonly cell: Cell;

  /** Lays the mutex over one cell; 0 is a free mutex. */
  constructor(memory: AtomicMemory, cell: Cell) {
    this.memory = memory;
    this.cell = cell;
  }

  get isLocked(): boolean {
    return this.memory.load(this.cell) !== FREE;
  }

  /** Locks the mutex; blocks while another holds it. */
  lock(): void {
    const attempt = this.memory.attempt();
    if (!this.tryLock()) this.#lockSlowly(Number.POSITIVE_INFINITY);
    this.memory.settle(attempt);
  }

  /** Locks the mutex if that needs no waiting; returns whether it did. */
  tryLock(): boolean {
    return this.memory.compareExchange(this.cell, FREE, HELD) === FREE;
  }

  /**
   * Locks the mutex if that takes no longer than `timeoutMs` milliseconds; returns whether it did.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   */
  tryLockFor(timeoutMs: number): boolean {
    const attempt = this.memory.attempt();
    const deadline = deadlineAfter(this.memory, timeoutMs);
    const isLocked = this.tryLock() || this.#lockSlowly(deadline);
    this.memory.settle(attempt, isLocked);
    return isLocked;
  }

  /**
   * Unlocks the mutex and wakes one sleeper, if there are any. Never blocks.
   *
   * @throws {NotLockedError} if nobody holds it.
   */
  unlock(): void {
    const attempt = this.memory.attempt();
    const was = this.memory.exchange(this.cell, FREE);
    if (was === FREE) throw new NotLockedError();
    if (was === CONTENDED) this.memory.notify(this.cell, 1);
    this.memory.settle(attempt);
  }

  /** An exchange that fails says that another thread holds the mutex: that one makes progress. */
  #lockSlowly(deadline: Deadline): boolean {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      if (memory.exchange(this.cell, CONTENDED) === FREE) return true;
      // Leaving is right only when no notify was received: one that was must be used or left to the holder, which
      // finds CONTENDED. So a thread that is woken past its deadline still tries once more, above.
      if (memory.wait(this.cell, CONTENDED, timeLeft(memory, deadline)) === 'timed-out') return false;
    }
  }
}
