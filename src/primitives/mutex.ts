/**
 * Mutex: one thread at a time; who comes too late waits in a queue.
 *
 * Idea.       One word says whether the mutex is held. All else is a matter of turns, as with a semaphore of one
 *             permit, but locking and unlocking are one step each on the word.
 * Invariant.  When nobody is at work on the mutex and it is free, nobody waits.
 * Linearizes. lock: the compareExchange that finds it free, the thread's own or that of the one that served it;
 *             unlock: its and.
 * Race.       Those of `turns.ts`, `fair-turns.ts` and `barging-turns.ts`: models/phases/mutex.ts meets them with contention
 *             and timeouts. Taking the mutex leaves the mark of sleepers as it is, so that a thread that was woken cannot
 *             forget the others, as in models/violates/mutex-reacquire.ts.
 * Source.     tokio's mutex, a batch semaphore of one permit.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { deadlineAfter } from './deadline.ts';
import { InvalidOptionError, NotLockedError } from './errors.ts';
import type { Lockable } from './futex-mutex.ts';
import { ANONYMOUS, LockWord, MOST_OWNERS } from './lock-word.ts';
import { CellsWithin, countCells } from './room.ts';
import type { Entrance } from './supply.ts';
import { layOutTurns, type TurnOptions } from './turn-orders.ts';
import type { Turns } from './turns.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';

export interface MutexOptions extends TurnOptions {
  /**
   * Who this view of the mutex is, as an integer from 1 to 32,767; default: 1. The word of a mutex that is held is its
   * holder's number. It belongs to the view, not to the mutex: give each thread its own.
   */
  readonly owner?: number;
}

/** How a wait for a mutex ended; `woken`: without it, so begin again. */
export type LockFinished = 'locked' | 'woken';

/**
 * A mutex; not reentrant. Fair unless the options say otherwise. A handle holds no state. What one thread locked
 * another may unlock.
 *
 * ```ts
 * const mutex = Mutex.create(NativeMemory.allocate(Mutex.cellCount(options)), options);
 * const total = mutex.run(() => account.add(amount));
 * ```
 */
export class Mutex implements Lockable {
  declare private readonly memory: AtomicMemory;
  declare private readonly word: LockWord;
  declare private readonly turns: Turns;
  declare private readonly entrance: Entrance;
  /** What waiting for it is registered as: with fair turns, the owner to hand it to. */
  declare private readonly need: number;

  private constructor(memory: AtomicMemory, options: MutexOptions, cells: CellAllocator) {
    const { owner = ANONYMOUS, fair = true } = options;
    InvalidOptionError.checkInteger('owner', owner, 1, MOST_OWNERS);
    const room = new CellsWithin(cells, memory);
    this.memory = memory;
    this.need = fair ? owner : 1;
    this.word = new LockWord(memory, room.cell('held'), owner);
    this.turns = layOutTurns(memory, room, this.word, options);
    this.entrance = this.turns.entrance;
  }

  /**
   * A new mutex in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: MutexOptions, cells?: CellAllocator): Mutex {
    return Mutex.attach(memory, options, cells);
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(memory: AtomicMemory, options: MutexOptions, cells: CellAllocator = new CellLayout()): Mutex {
    return new Mutex(memory, options, cells);
  }

  /** How many cells a mutex with these options takes. */
  static cellCount(options: MutexOptions): number {
    return countCells((memory, cells) => new Mutex(memory, options, cells));
  }

  /** The number of the owner who holds it; 0: nobody does. */
  get holder(): number {
    return this.word.holder;
  }

  get isLocked(): boolean {
    return this.word.isHeld;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.turns.isIdle;
  }

  /**
   * Locks the mutex; blocks while another holds it.
   *
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  lock(): void {
    this.#lock(Number.POSITIVE_INFINITY);
  }

  /** Locks the mutex if that needs no waiting; returns whether it did. Never blocks. */
  tryLock(): boolean {
    return this.entrance.tryTake(this.need) === 'acquired';
  }

  /**
   * Locks the mutex if that takes no longer than `timeoutMs` milliseconds; returns whether it did.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} like {@link lock}.
   */
  tryLockFor(timeoutMs: number): boolean {
    return this.#lock(deadlineAfter(this.memory, timeoutMs));
  }

  /**
   * Unlocks the mutex, and hands it to the longest waiting thread, or wakes it if the mutex is not fair. Never blocks
   * for long.
   *
   * @throws {NotLockedError} if nobody holds it.
   */
  unlock(): void {
    const freed = this.word.free();
    if (freed === 'added') return;
    if (freed === 'refused') throw new NotLockedError();
    this.turns.serve(1);
  }

  /** Runs `body` with the mutex locked, and returns or throws what it does. Blocks and throws like {@link lock}. */
  run<Result>(body: () => Result): Result {
    this.lock();
    try {
      return body();
    } finally {
      this.unlock();
    }
  }

  /**
   * First step of a lock that may wait: `locked` is final, with a ticket there is more to do. Wait at its
   * {@link waitPoint}, then {@link finishLock}; or leave by {@link withdrawLock} or {@link cancelLock}. Throws like
   * {@link lock}.
   */
  beginLock(): 'locked' | Ticket {
    const begun = this.turns.begin(this.need);
    return typeof begun === 'string' ? 'locked' : begun;
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
  finishLock(ticket: Ticket): LockFinished | 'waiting' {
    const ended = this.turns.finish(ticket);
    return ended === 'waiting' || ended === 'woken' ? ended : 'locked';
  }

  /**
   * Leaves the queue, unless the mutex was handed over first, or a wake: then says which. The ticket is done with
   * either way.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  withdrawLock(ticket: Ticket): LockFinished | 'withdrawn' {
    const left = this.turns.withdraw(ticket);
    return left === 'withdrawn' || left === 'woken' ? left : 'locked';
  }

  /**
   * Leaves the queue, and passes on what was handed over first, if anything. Afterwards nothing is held.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelLock(ticket: Ticket): void {
    this.turns.cancel(ticket);
  }

  /** Passes on a wake that is not made use of: for a lock that was `woken` and does not begin again. */
  renounce(): void {
    this.turns.serve(1);
  }

  /**
   * Unlocks if this view's owner holds the mutex, and does what any thread may have left undone: for an owner that died.
   * Returns whether it held the mutex. Never blocks for long.
   */
  reclaim(): boolean {
    const wasHeld = this.word.freeOwn();
    this.turns.tend();
    return wasHeld;
  }

  #lock(deadline: number): boolean {
    const attempt = this.memory.attempt();
    const isLocked = this.turns.acquire(this.need, deadline) === 'acquired';
    this.memory.settle(attempt, isLocked);
    return isLocked;
  }
}
