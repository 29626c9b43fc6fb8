/**
 * Latch: opens for good once it has been counted down.
 *
 * Idea.       A cell counts what is still to come; at 0 everybody who waits is woken, and nobody waits any more.
 * Invariant.  The count only falls, and never below 0.
 * Linearizes. countDown: its compareExchange; wait: the load that finds 0.
 * Race.       Those of `waiting-room.ts`; models/phases/latch.ts meets them.
 * Source.     Java's `CountDownLatch`, C++'s `std::latch`.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { InvalidOptionError, LatchOverrunError } from './errors.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';
import { WaitingRoom } from './waiting-room.ts';

const MOST = 0x7fffffff;

export interface LatchOptions extends QueueOptions {
  /** How often it is to be counted down: an integer from 0 to 2^31 - 1. */
  readonly count: number;
}

/** How a wait for a latch ended. */
export type LatchWaited = 'open' | 'timed-out';

/**
 * A latch. It cannot be closed again. A handle holds no state.
 *
 * ```ts
 * const latch = Latch.create(NativeMemory.allocate(Latch.cellCount(options)), options);
 * latch.countDown(); // by each worker that is ready
 * latch.wait();
 * ```
 */
export class Latch {
  readonly #memory: AtomicMemory;
  readonly #count: Cell;
  readonly #room: WaitingRoom;
  readonly #isOver = (): boolean => this.count === 0;

  private constructor(memory: AtomicMemory, options: LatchOptions, cells: CellAllocator) {
    InvalidOptionError.checkInteger('count', options.count, 0, MOST);
    const room = new CellsWithin(cells, memory);
    this.#memory = memory;
    this.#count = room.cell('count');
    this.#room = new WaitingRoom(memory, layOutQueue(memory, room.within('queue'), options));
  }

  /**
   * A new latch in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: LatchOptions, cells?: CellAllocator): Latch {
    const latch = Latch.attach(memory, options, cells);
    memory.store(latch.#count, options.count);
    return latch;
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(memory: AtomicMemory, options: LatchOptions, cells: CellAllocator = new CellLayout()): Latch {
    return new Latch(memory, options, cells);
  }

  /** How many cells a latch with these options takes. */
  static cellCount(options: LatchOptions): number {
    return countCells((memory, cells) => new Latch(memory, options, cells));
  }

  /** How often it is still to be counted down. */
  get count(): number {
    return this.#memory.load(this.#count);
  }

  get isOpen(): boolean {
    return this.count === 0;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#room.isIdle;
  }

  /**
   * Counts down by `steps` (an integer from 1 to 2^31 - 1); whoever reaches 0 opens the latch. Never blocks for long.
   *
   * @throws {InvalidOptionError} if `steps` is out of range.
   * @throws {LatchOverrunError} if that is more than what is left; nothing has changed then.
   */
  countDown(steps = 1): void {
    InvalidOptionError.checkInteger('steps', steps, 1, MOST);
    if (this.#takeOff(steps) === 0) this.#room.admitAll();
  }

  /**
   * Waits until the latch is open.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  wait({ timeoutMs }: TimeoutOptions = {}): LatchWaited {
    return this.#room.wait(this.#isOver, deadlineAfter(this.#memory, timeoutMs)) ? 'open' : 'timed-out';
  }

  /** First step of a wait: `open` is final, with a ticket there is more to do. Throws like {@link wait}. */
  beginWait(): 'open' | Ticket {
    const begun = this.#room.begin(this.#isOver);
    return begun === 'over' ? 'open' : begun;
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.#room.waitPoint(ticket);
  }

  /**
   * Step after a wait. `waiting`: it was notified without cause, wait again. Otherwise the ticket is done with;
   * `woken`: begin again.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishWait(ticket: Ticket): 'open' | 'woken' | 'waiting' {
    const ended = this.#room.finish(ticket, this.#isOver);
    return ended === 'over' ? 'open' : ended;
  }

  /**
   * Leaves without waiting any longer; the ticket is done with.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelWait(ticket: Ticket): void {
    this.#room.leave(ticket);
  }

  /**
   * Does what a thread that died may have left undone: wakes those who wait for a latch that is open. Never blocks for long, and changes nothing if nothing was
   * left undone.
   */
  tend(): void {
    if (this.isOpen) this.#room.admitAll();
  }

  /** Returns what is left. A compareExchange that fails says that another thread counted down. */
  #takeOff(steps: number): number {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const count = memory.load(this.#count);
      if (count < steps) throw new LatchOverrunError(steps, count);
      if (memory.compareExchange(this.#count, count, count - steps) !== count) continue;
      memory.settle(attempt, count - steps);
      return count - steps;
    }
  }
}
