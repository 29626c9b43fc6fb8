/**
 * Reader-writer lock: many readers or one writer, first come, first served.
 *
 * Idea.       A fair semaphore with as many permits as readers can be counted: a reader takes one, a writer all.
 * Invariant.  A writer holds every permit, so nobody else is inside.
 * Linearizes. As the semaphore's: the compareExchange that takes the permits, the add that gives them back.
 * Race.       Late readers overtake a waiting writer: they cannot, since newcomers take nothing while anybody waits.
 *             models/phases/rw-lock.ts has a writer waiting before late readers begin, and asserts that they see what
 *             it wrote; with barging it would be violated (models/violates/barging-readers.ts).
 * Source.     tokio's `RwLock`, likewise a batch semaphore.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { deadlineAfter } from './deadline.ts';
import { InvalidOptionError, NotLockedError } from './errors.ts';
import { FairTurns } from './fair-turns.ts';
import { MOST_PERMITS, PermitWord } from './permit-word.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import type { Finished, Turns } from './turns.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';

export type RwLockOptions = QueueOptions;

/** What a thread wants of the lock: to be one of many readers, or the only writer. */
export type Access = 'read' | 'write';

const ALL = MOST_PERMITS;

/** How many permits an access takes. */
const needFor = (access: Access): number => {
  if (access === 'read') return 1;
  if (access === 'write') return ALL;
  throw new InvalidOptionError('access', '"read" or "write"', access);
};

/**
 * A reader-writer lock; not reentrant, neither for readers nor for writers: a reader that reads again behind a waiting
 * writer waits for itself.
 *
 * Writers are preferred to readers that come later: while a writer waits, nobody overtakes it. Readers that wait side
 * by side get in together. A handle holds no state.
 *
 * ```ts
 * const lock = RwLock.create(NativeMemory.allocate(RwLock.cellCount(options)), options);
 * lock.run('write', () => table.set(key, value));
 * const value = lock.run('read', () => table.get(key));
 * ```
 */
export class RwLock {
  declare private readonly memory: AtomicMemory;
  declare private readonly word: PermitWord;
  declare private readonly turns: Turns;

  private constructor(memory: AtomicMemory, options: RwLockOptions, cells: CellAllocator) {
    const room = new CellsWithin(cells, memory);
    this.memory = memory;
    this.word = new PermitWord(memory, room.cell('free'), ALL);
    this.turns = new FairTurns(memory, this.word, layOutQueue(memory, room.within('queue'), options));
  }

  /**
   * A new lock in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: RwLockOptions, cells?: CellAllocator): RwLock {
    const lock = RwLock.attach(memory, options, cells);
    lock.word.init(ALL);
    return lock;
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(
    memory: AtomicMemory,
    options: RwLockOptions,
    cells: CellAllocator = new CellLayout(),
  ): RwLock {
    return new RwLock(memory, options, cells);
  }

  /** How many cells a lock with these options takes. */
  static cellCount(options: RwLockOptions): number {
    return countCells((memory, cells) => new RwLock(memory, options, cells));
  }

  /** Who is inside right now: a number of readers, or a writer. */
  get holders(): { readonly readers: number; readonly writers: 0 | 1 } {
    const { available } = this.word;
    return available === 0 ? { readers: 0, writers: 1 } : { readers: ALL - available, writers: 0 };
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.turns.isIdle;
  }

  /**
   * Locks for reading or writing; blocks until that is possible.
   *
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  lock(access: Access): void {
    this.#lock(access, Number.POSITIVE_INFINITY);
  }

  /** Locks if that needs no waiting; returns whether it did. Never blocks. */
  tryLock(access: Access): boolean {
    return this.turns.entrance.tryTake(needFor(access)) === 'acquired';
  }

  /**
   * Locks if that takes no longer than `timeoutMs` milliseconds; returns whether it did. A writer that gives up lets
   * the readers in that it held up.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} like {@link lock}.
   */
  tryLockFor(access: Access, timeoutMs: number): boolean {
    return this.#lock(access, deadlineAfter(this.memory, timeoutMs));
  }

  /**
   * Unlocks what was locked for `access`, and lets in who is next. Never blocks for long.
   *
   * @throws {NotLockedError} if nobody can have locked it for that.
   */
  unlock(access: Access): void {
    const attempt = this.memory.attempt();
    const need = needFor(access);
    const isReadBesideWriter = need === 1 && this.word.available === 0;
    const added = isReadBesideWriter ? 'refused' : this.word.add(need);
    if (added === 'refused') throw new NotLockedError();
    if (added === 'waited-for') this.turns.serve(need);
    this.memory.settle(attempt);
  }

  /** Runs `body` with the lock held, and returns or throws what it does. Blocks and throws like {@link lock}. */
  run<Result>(access: Access, body: () => Result): Result {
    this.lock(access);
    try {
      return body();
    } finally {
      this.unlock(access);
    }
  }

  /**
   * First step of a lock that may wait: `locked` is final, with a ticket there is more to do. Wait at its
   * {@link waitPoint}, then {@link finishLock}; or leave by {@link withdrawLock} or {@link cancelLock}. Throws like
   * {@link lock}.
   */
  beginLock(access: Access): 'locked' | Ticket {
    const begun = this.turns.begin(needFor(access));
    return typeof begun === 'string' ? 'locked' : begun;
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.turns.waitPoint(ticket);
  }

  /**
   * Step after a wait: whether the lock was handed over, and the ticket is done with. If not, wait again.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishLock(ticket: Ticket): boolean {
    return isHandedOver(this.turns.finish(ticket));
  }

  /**
   * Leaves the queue, unless the lock was handed over first: returns whether it was. The ticket is done with.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  withdrawLock(ticket: Ticket): boolean {
    return isHandedOver(this.turns.withdraw(ticket));
  }

  /**
   * Leaves the queue, and unlocks if the lock was handed over first. Afterwards nothing is held.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelLock(ticket: Ticket): void {
    this.turns.cancel(ticket);
  }

  /**
   * Does what a thread that died may have left undone: lets in who can be. Never blocks for long, and changes nothing if nothing was
   * left undone.
   */
  tend(): void {
    this.turns.tend();
  }

  #lock(access: Access, deadline: number): boolean {
    const attempt = this.memory.attempt();
    const isLocked = this.turns.acquire(needFor(access), deadline) === 'acquired';
    this.memory.settle(attempt, isLocked);
    return isLocked;
  }
}

/** The lock is never closed, and fair turns wake nobody without handing over. */
const isHandedOver = (ended: Finished | 'waiting' | 'withdrawn'): boolean => ended === 'acquired';
