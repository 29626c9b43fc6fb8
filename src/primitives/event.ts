/**
 * Event: whoever listens first and looks second misses nothing.
 *
 * Idea.       A listener is a place in the queue, taken before the condition is looked at. Two kinds of notification:
 *             *at least n* counts listeners that were notified and have not woken up yet, *n more* does not.
 * Invariant.  The count is that of listeners notified and not gone, plus those that a notify at work is about to
 *             notify. When nobody is at work, the latter are none.
 * Linearizes. listen: its registration; notify: the compareExchange on the count, or finding enough; notifyAdditional:
 *             the waking of each listener.
 * Race.       1. The condition changes before the listener sleeps: it has registered before it looked, and is found
 *             (models/violates/check-then-register.ts is what happens otherwise). 2. A notified listener is discarded: it
 *             passes the notification on (discarded-listener.ts). 3. A notify is absorbed by another's that is under way
 *             and finds no listener: that one looks again after it has lowered the count (absorbed-by-nobody.ts). A
 *             listener that comes meanwhile may be notified, too. 4. Two threads give something back, and both only
 *             make sure of *one* listener: the second is absorbed and somebody sleeps beside what was given back
 *             (absorbed-notify.ts). Not a fault of the event: use *more*.
 * Source.     The crate `event-listener`, and async-lock #18; it has a mutex around list and count, here the count is
 *             raised before waking and lowered by what was not woken.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import type { Notified } from './condvar.ts';
import { deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { InvalidOptionError } from './errors.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import { finishIfOver, park, type Ticket, type WaiterQueue, type WaitPoint } from './waiter-queue.ts';

export type EventOptions = QueueOptions;

/** A listener: plain data, to be used by one thread, until `wait` returns or it is discarded. */
export type Listener = Ticket;

/**
 * An event to listen to. Nothing is kept: a notification without listeners is none. A handle holds no state.
 *
 * ```ts
 * const listener = event.listen();
 * if (isReady()) event.discard(listener);
 * else event.wait(listener);
 * ```
 */
export class Event {
  readonly #memory: AtomicMemory;
  readonly #notified: Cell;
  readonly #maxWaiters: number;
  readonly #queue: WaiterQueue;

  private constructor(memory: AtomicMemory, options: EventOptions, cells: CellAllocator) {
    const room = new CellsWithin(cells, memory);
    this.#memory = memory;
    this.#notified = room.cell('notified');
    this.#queue = layOutQueue(memory, room.within('queue'), options);
    this.#maxWaiters = options.maxWaiters;
  }

  /**
   * A new event in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: EventOptions, cells?: CellAllocator): Event {
    return Event.attach(memory, options, cells);
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(memory: AtomicMemory, options: EventOptions, cells: CellAllocator = new CellLayout()): Event {
    return new Event(memory, options, cells);
  }

  /** How many cells an event with these options takes. */
  static cellCount(options: EventOptions): number {
    return countCells((memory, cells) => new Event(memory, options, cells));
  }

  /** Whether nobody listens, nobody has a notification left, and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#queue.isEmpty() && this.#queue.reserved() === 0 && this.#memory.load(this.#notified) === 0;
  }

  /**
   * Begins to listen. Look at what you wait for afterwards, not before; then `wait` or `discard`.
   *
   * @throws {CapacityError} if `maxWaiters` others listen; nothing has changed then.
   */
  listen(): Listener {
    return this.#queue.register(1);
  }

  /**
   * Blocks until the listener is notified, or until the timeout is over; a notification at that moment counts. The
   * listener is done with.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {StaleTicketError} if the listener is done with already.
   */
  wait(listener: Listener, { timeoutMs }: TimeoutOptions = {}): Notified {
    const deadline = deadlineAfter(this.#memory, timeoutMs);
    if (park(this.#memory, this.#queue, listener, deadline) === 'timed-out') return this.withdraw(listener);
    this.#finish(listener);
    return 'notified';
  }

  /** Makes sure that everybody who listens now is notified; returns how many were not yet. Never blocks for long. */
  notifyAll(): number {
    return this.notifyAdditional(this.#maxWaiters);
  }

  /**
   * Makes sure that at least `count` (an integer >= 0) of those who listen are notified, or all if they are fewer.
   * Those count that were notified and have not left. Returns how many more it notified. Never blocks for long.
   *
   * @throws {InvalidOptionError} if `count` is out of range.
   */
  notify(count: number): number {
    checkCount(count);
    if (this.#queue.isEmpty()) return 0;
    const missing = this.#raiseTo(Math.min(count, this.#maxWaiters));
    return missing === 0 ? 0 : this.#wake(missing);
  }

  /**
   * Notifies `count` (an integer >= 0) more of those who listen, the longest listening first, however many were
   * notified before; returns how many. Never blocks for long.
   *
   * @throws {InvalidOptionError} if `count` is out of range.
   */
  notifyAdditional(count: number): number {
    checkCount(count);
    const most = Math.min(count, this.#maxWaiters);
    if (most === 0 || this.#queue.isEmpty()) return 0;
    this.#memory.add(this.#notified, most);
    return this.#wake(most);
  }

  /** Where a listener waits: as long as `cell` holds `expected`. */
  waitPoint(listener: Listener): WaitPoint {
    return this.#queue.waitPoint(listener);
  }

  /**
   * Step after a wait: whether the listener was notified, and is done with. If not, wait again.
   *
   * @throws {StaleTicketError} if the listener is done with already.
   */
  finishWait(listener: Listener): boolean {
    const isOver = finishIfOver(this.#queue, listener);
    if (isOver) this.#memory.sub(this.#notified, 1);
    return isOver;
  }

  /**
   * Stops to listen, unless a notification came first: that one counts, and is used up. The listener is done with.
   *
   * @throws {StaleTicketError} if the listener is done with already.
   */
  withdraw(listener: Listener): Notified {
    if (this.#queue.cancel(listener) === 'cancelled') return 'timed-out';
    this.#finish(listener);
    return 'notified';
  }

  /**
   * Stops to listen, and passes a notification that came first on to another listener, if there is one. The listener is
   * done with.
   *
   * @throws {StaleTicketError} if the listener is done with already.
   */
  discard(listener: Listener): void {
    if (this.#queue.cancel(listener) === 'cancelled') return;
    this.#queue.finish(listener);
    this.#wake(1);
  }

  #finish(listener: Listener): void {
    this.#queue.finish(listener);
    this.#memory.sub(this.#notified, 1);
  }

  /**
   * Wakes listeners that are counted as notified already; returns how many there were. Whoever looked at the count
   * before the rest was taken off, and found it enough, relies on this thread: hence the last look. Each round again
   * means that another thread began to listen.
   */
  #wake(counted: number): number {
    const memory = this.#memory;
    let missing = counted;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, missing)) {
      missing -= this.#queue.wake(missing);
      if (missing > 0) memory.sub(this.#notified, missing);
      if (missing > 0 && !this.#queue.isEmpty()) {
        memory.add(this.#notified, missing);
        continue;
      }
      memory.settle(attempt, missing);
      return counted - missing;
    }
  }

  /** Returns how many were missing. A compareExchange that fails says that another notified, or left. */
  #raiseTo(count: number): number {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const notified = memory.load(this.#notified);
      const missing = Math.max(count - notified, 0);
      if (missing > 0 && memory.compareExchange(this.#notified, notified, count) !== notified) continue;
      memory.settle(attempt, missing);
      return missing;
    }
  }
}

const checkCount = (count: number): void =>
  InvalidOptionError.checkInteger('count', count, 0, Number.MAX_SAFE_INTEGER);
