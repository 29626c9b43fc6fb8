/**
 * Semaphore: a number of permits; who finds too few waits in a queue and is handed them, oldest first.
 *
 * Idea.       Permits lie in one word, waiters in a queue. A newcomer takes permits only if nobody waits; whoever adds
 *             permits, or changes who is first, serves the queue. Permits pass from hand to hand: a waiter wakes up
 *             owning them.
 * Invariant.  When nobody is at work on the semaphore, the oldest waiter needs more than the permits that are free,
 *             and if it is closed nobody waits.
 * Linearizes. acquire: the compareExchange on the word, its own or that of the thread that served it; release: its
 *             add; close: its or.
 * Race.       1. A release finds nobody waiting while an acquire finds no permits: both first write (the permits, the
 *             registration) and then look at what the other wrote, so at least one of them serves. Without the second
 *             look of acquire, models/phases/semaphore-hand-off.ts is violated; likewise close and semaphore-close.ts.
 *             2. The oldest waiter leaves: the next one may need fewer permits, so whoever leaves serves
 *             (semaphore-multi-permit.ts). 3. A waiter leaves although it has just been granted: it owns permits that
 *             nobody else can see, and releases them (semaphore-cancel.ts).
 * Source.     The design study's try, register, retry; hand-off as in tokio's batch semaphore.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { type Deadline, deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { InvalidOptionError, PermitOverflowError } from './errors.ts';
import { MOST_PERMITS, PermitWord, type Taken } from './permit-word.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import { type Outcome, park, type Ticket, type WaiterQueue, type WaitPoint } from './waiter-queue.ts';

export interface SemaphoreOptions extends QueueOptions {
  /** How many permits there are at first: an integer from 0 to 2^30 - 1. */
  readonly permits: number;
}

/** How an `acquire` ended. Unless it is `acquired`, nothing is held. */
export type Acquired = 'acquired' | 'timed-out' | 'closed';

/** How a wait ended; `woken`: without permits, so begin again. */
export type Finished = 'acquired' | 'closed' | 'woken';

/**
 * A fair semaphore. A handle holds no state: any thread that attaches to the same memory works on the same semaphore.
 *
 * ```ts
 * const memory = NativeMemory.allocate(Semaphore.cellCount(options));
 * const semaphore = Semaphore.create(memory, options);
 * if (semaphore.acquire() === 'acquired') semaphore.release();
 * ```
 */
export class Semaphore {
  readonly #memory: AtomicMemory;
  readonly #word: PermitWord;
  readonly #queue: WaiterQueue;

  private constructor(memory: AtomicMemory, options: SemaphoreOptions, cells: CellAllocator) {
    InvalidOptionError.checkInteger('permits', options.permits, 0, MOST_PERMITS);
    const room = new CellsWithin(cells, memory);
    this.#memory = memory;
    this.#word = new PermitWord(memory, room.cell('permits'));
    this.#queue = layOutQueue(memory, room.within('queue'), options);
  }

  /**
   * A new semaphore in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(
    memory: AtomicMemory,
    options: SemaphoreOptions,
    cells: CellAllocator = new CellLayout(),
  ): Semaphore {
    const semaphore = new Semaphore(memory, options, cells);
    if (options.permits > 0) semaphore.#word.init(options.permits);
    return semaphore;
  }

  /** The semaphore that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(
    memory: AtomicMemory,
    options: SemaphoreOptions,
    cells: CellAllocator = new CellLayout(),
  ): Semaphore {
    return new Semaphore(memory, options, cells);
  }

  /** How many cells a semaphore with these options takes. */
  static cellCount(options: SemaphoreOptions): number {
    return countCells((memory, cells) => new Semaphore(memory, options, cells));
  }

  /** Permits that are free right now. */
  get availablePermits(): number {
    return this.#word.available;
  }

  get isClosed(): boolean {
    return this.#word.isClosed;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#queue.isEmpty() && this.#queue.reserved() === 0;
  }

  /**
   * Acquires `need` permits (an integer from 1 to 2^30 - 1); blocks until it has been handed them, the semaphore is
   * closed, or the timeout is over. Permits granted at the moment of the timeout are `acquired`.
   *
   * @throws {InvalidOptionError} if a number is out of range.
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  acquire(need = 1, { timeoutMs }: TimeoutOptions = {}): Acquired {
    const memory = this.#memory;
    const deadline = deadlineAfter(memory, timeoutMs);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const begun = this.beginAcquire(need);
      const ended = typeof begun === 'string' ? begun : this.#wait(begun, deadline);
      if (ended !== 'woken') return ended;
    }
  }

  /**
   * Acquires `need` permits if they are free and nobody waits; returns whether it did. Never blocks.
   *
   * @throws {InvalidOptionError} if `need` is not an integer from 1 to 2^30 - 1.
   */
  tryAcquire(need = 1): boolean {
    return this.#try(need) === 'acquired';
  }

  /**
   * Adds `permits` (an integer from 1 to 2^30 - 1) and hands them to the oldest waiters. Never blocks for long.
   *
   * @throws {InvalidOptionError} if `permits` is out of range.
   * @throws {PermitOverflowError} if there would be more than 2^30 - 1; none was added then.
   */
  release(permits = 1): void {
    InvalidOptionError.checkInteger('permits', permits, 1, MOST_PERMITS);
    const isAdded = this.#word.add(permits);
    this.#serve();
    if (!isAdded) throw new PermitOverflowError(permits, MOST_PERMITS);
  }

  /** Closes the semaphore for good: whoever waits, or acquires from now on, gets `closed`. Permits held stay held. */
  close(): void {
    this.#word.close();
    this.#serve();
  }

  /**
   * First step of an acquire that may wait: `acquired` and `closed` are final, with a ticket there is more to do. Wait
   * at its {@link waitPoint}, then {@link finishAcquire}; or leave by {@link withdrawAcquire} or {@link cancelAcquire}.
   * Throws like {@link acquire}.
   */
  beginAcquire(need = 1): 'acquired' | 'closed' | Ticket {
    const tried = this.#try(need);
    if (tried !== 'short') return tried;
    const ticket = this.#queue.register(need);
    this.#serve();
    return ticket;
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.#queue.waitPoint(ticket);
  }

  /**
   * Step after a wait. `waiting`: it was notified without cause, wait again. Otherwise the ticket is done with;
   * `woken`: begin again.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishAcquire(ticket: Ticket): Finished | 'waiting' {
    const state = this.#queue.stateOf(ticket);
    return state === 'waiting' ? state : this.#finish(ticket, state);
  }

  /**
   * Leaves the queue, unless something was handed over first: then says what, as {@link finishAcquire} does. The
   * ticket is done with either way.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  withdrawAcquire(ticket: Ticket): Finished | 'withdrawn' {
    const left = this.#queue.cancel(ticket);
    if (left !== 'cancelled') return this.#finish(ticket, left);
    this.#serve();
    return 'withdrawn';
  }

  /**
   * Leaves the queue, and passes on what was handed over first, if anything. Afterwards nothing is held.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelAcquire(ticket: Ticket): void {
    const need = this.#queue.needOf(ticket);
    const left = this.withdrawAcquire(ticket);
    if (left === 'acquired') this.release(need);
    else if (left === 'woken') this.#serve();
  }

  #wait(ticket: Ticket, deadline: Deadline): Finished | 'timed-out' {
    const outcome = park(this.#memory, this.#queue, ticket, deadline);
    if (outcome !== 'timed-out') return this.#finish(ticket, outcome);
    const left = this.withdrawAcquire(ticket);
    return left === 'withdrawn' ? 'timed-out' : left;
  }

  #finish(ticket: Ticket, outcome: Outcome): Finished {
    this.#queue.finish(ticket);
    if (outcome === 'granted') return 'acquired';
    return this.#word.isClosed ? 'closed' : 'woken';
  }

  /** Newcomers do not overtake: with anybody waiting, there is nothing for them. */
  #try(need: number): Taken {
    InvalidOptionError.checkInteger('need', need, 1, MOST_PERMITS);
    return this.#queue.isEmpty() ? this.#word.tryTake(need) : 'short';
  }

  /** Gives waiters what they are owed. Whoever registers after `isEmpty` was asked looks at the word afterwards. */
  #serve(): void {
    const attempt = this.#memory.attempt();
    if (!this.#queue.isEmpty()) {
      const look = this.#word.look();
      if (look === 'closed') this.#queue.wakeAll();
      else if (look === 'some') this.#queue.grant(this.#word);
    }
    this.#memory.settle(attempt);
  }
}
