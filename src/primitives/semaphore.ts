/**
 * Semaphore: a number of permits; who finds too few waits in a queue.
 *
 * Idea.       Permits lie in one word, waiters in a queue. A fair semaphore hands released permits to the oldest waiter,
 *             which wakes up owning them (`fair-turns.ts`); a barging one leaves them to whoever comes first, and wakes
 *             waiters to compete (`barging-turns.ts`).
 * Invariant.  When nobody is at work on the semaphore, the oldest waiter needs more than the permits that are free
 *             (barging: every waiter does), and if it is closed nobody waits.
 * Linearizes. acquire: the compareExchange on the word, its own or that of the thread that served it; release,
 *             forget: their compareExchange; close: its or.
 * Race.       1. A release finds nobody waiting while an acquire finds no permits: the acquire registers, and
 *             then marks the word and looks at it in one step, so it sees the permits or the release sees the mark
 *             (models/violates/no-second-look.ts, mark-not-set.ts and barging-no-second-look.ts, barging-mark-not-set.ts);
 *             likewise close (close-unseen.ts). 2. The oldest waiter leaves: the next one may
 *             need fewer permits, so whoever leaves serves (head-leaves-silently.ts). 3. A waiter leaves although it has
 *             just been granted: it owns permits that nobody else can see, and gives them back (cancelled-grant.ts).
 * Source.     The design study's try, register, retry; hand-off as in tokio's batch semaphore; barging as in Java's.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { InvalidOptionError, PermitOverflowError } from './errors.ts';
import type { Holdings } from './held-permits.ts';
import { MOST_PERMITS, PermitWord } from './permit-word.ts';
import { CellsWithin, countCells } from './room.ts';
import type { Entrance } from './supply.ts';
import { layOutTurns, type TurnOptions } from './turn-orders.ts';
import type { Acquired, Finished, Turns } from './turns.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';

export interface SemaphoreOptions extends TurnOptions {
  /** How many permits there are at first: an integer from 0 to 2^30 - 1. */
  readonly permits: number;
}

/**
 * A semaphore. A handle holds no state: any thread that attaches to the same memory works on the same semaphore.
 *
 * Fair (the default): whoever waits is served in the order of registration, nobody who comes later overtakes (of two that
 * come at the same time either may be first), and a large request holds up the small ones behind it. Barging: waiters are woken in the order of registration, but whoever asks first when
 * permits are free gets them, and a thread that is woken in vain waits again at the end; no order is promised, and a
 * waiter may starve. A contended permit changes hands many times faster for it.
 *
 * ```ts
 * const memory = NativeMemory.allocate(Semaphore.cellCount(options));
 * const semaphore = Semaphore.create(memory, options);
 * if (semaphore.acquire() === 'acquired') semaphore.release();
 * ```
 */
export class Semaphore implements Holdings {
  declare private readonly memory: AtomicMemory;
  declare private readonly word: PermitWord;
  declare private readonly turns: Turns;
  /** @internal Where permits are taken that are free; how many was checked before. */
  declare readonly entrance: Entrance;

  private constructor(memory: AtomicMemory, options: SemaphoreOptions, cells: CellAllocator) {
    InvalidOptionError.checkInteger('permits', options.permits, 0, MOST_PERMITS);
    const room = new CellsWithin(cells, memory);
    this.memory = memory;
    this.word = new PermitWord(memory, room.cell('permits'), options.permits);
    this.turns = layOutTurns(memory, room, this.word, options);
    this.entrance = this.turns.entrance;
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
    if (options.permits > 0) semaphore.word.init(options.permits);
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
    return this.word.available;
  }

  get isClosed(): boolean {
    return this.word.isClosed;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.turns.isIdle;
  }

  /**
   * Acquires `need` permits (an integer from 1 to 2^30 - 1); blocks until it has them, the semaphore is closed, or the
   * timeout is over. Permits granted at the moment of the timeout are `acquired`.
   *
   * @throws {InvalidOptionError} if a number is out of range.
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  acquire(need = 1, { timeoutMs }: TimeoutOptions = {}): Acquired {
    checkNeed(need);
    return this.turns.acquire(need, deadlineAfter(this.memory, timeoutMs));
  }

  /**
   * Acquires `need` permits if they are free and, in a fair semaphore, nobody waits; returns whether it did. Never
   * blocks.
   *
   * @throws {InvalidOptionError} if `need` is not an integer from 1 to 2^30 - 1.
   */
  tryAcquire(need = 1): boolean {
    checkNeed(need);
    return this.entrance.tryTake(need) === 'acquired';
  }

  /**
   * Gives `permits` (an integer from 1 to 2^30 - 1) back: hands them to the oldest waiters, or wakes as many to compete
   * for them if the semaphore is not fair. Never blocks for long.
   *
   * @throws {InvalidOptionError} if `permits` is out of range.
   * @throws {PermitOverflowError} if there would be more than 2^30 - 1; none was added then.
   */
  release(permits = 1): void {
    InvalidOptionError.checkInteger('permits', permits, 1, MOST_PERMITS);
    this.giveBack(permits);
  }

  /** @internal {@link release} of a number that was checked before. */
  giveBack(permits: number): void {
    const added = this.word.add(permits);
    if (added === 'added') return;
    if (added === 'refused') throw new PermitOverflowError(permits, MOST_PERMITS);
    this.turns.serve(permits);
  }

  /** Adds permits that nobody acquired before, for good. The same steps as {@link release}, and throws like it. */
  addPermits(permits: number): void {
    this.release(permits);
  }

  /**
   * Removes up to `permits` (an integer from 0 to 2^30 - 1) of those that are free, for good; returns how many. Permits
   * that are held, or handed to a waiter already, are out of its reach. Never blocks.
   *
   * @throws {InvalidOptionError} if `permits` is out of range.
   */
  forget(permits: number): number {
    InvalidOptionError.checkInteger('permits', permits, 0, MOST_PERMITS);
    return this.word.takeUpTo(permits);
  }

  /** Closes the semaphore for good: whoever waits, or acquires from now on, gets `closed`. Permits held stay held. */
  close(): void {
    this.word.close();
    this.turns.serve(0);
  }

  /**
   * First step of an acquire that may wait: `acquired` and `closed` are final, with a ticket there is more to do. Wait
   * at its {@link waitPoint}, then {@link finishAcquire}; or leave by {@link withdrawAcquire} or {@link cancelAcquire}.
   * Throws like {@link acquire}.
   */
  beginAcquire(need = 1): 'acquired' | 'closed' | Ticket {
    checkNeed(need);
    return this.turns.begin(need);
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.turns.waitPoint(ticket);
  }

  /**
   * Step after a wait. `waiting`: it was notified without cause, wait again. Otherwise the ticket is done with;
   * `woken`: begin again, or {@link renounce}.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishAcquire(ticket: Ticket): Finished | 'waiting' {
    return this.turns.finish(ticket);
  }

  /**
   * Leaves the queue, unless something was handed over first: then says what, as {@link finishAcquire} does. The
   * ticket is done with either way.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  withdrawAcquire(ticket: Ticket): Finished | 'withdrawn' {
    return this.turns.withdraw(ticket);
  }

  /**
   * Leaves the queue, and passes on what was handed over first, if anything. Afterwards nothing is held.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelAcquire(ticket: Ticket): void {
    this.turns.cancel(ticket);
  }

  /** Passes on a wake that is not made use of: for an acquire that was `woken` and does not begin again. */
  renounce(): void {
    this.turns.serve(1);
  }

  /**
   * Does what a thread that died may have left undone: tells waiters of what is free. Never blocks for long, and changes
   * nothing if nothing was left undone.
   */
  tend(): void {
    this.turns.tend();
  }
}

const checkNeed = (need: number): void => InvalidOptionError.checkInteger('need', need, 1, MOST_PERMITS);
