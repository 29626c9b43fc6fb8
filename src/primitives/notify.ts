/**
 * Notify: a notification without data, for one waiter or for all.
 *
 * Idea.       A notification for one wakes the oldest waiter; if nobody waits it is kept, once, for the next to wait. A
 *             notification for all begins a new generation, and grants all waiters of earlier ones what they wait for.
 *             So `woken` means notified alone, and `granted` notified with everybody: only the first is to be passed on.
 * Invariant.  When nobody is at work and anybody waits, nothing is kept.
 * Linearizes. notifyOne: the waking, or the keeping; notifyAll: its add; wait: where it registers or takes what is kept,
 *             and where it is woken, granted, or leaves. A wait that meets a notifyAll while it begins may be on either
 *             side of it.
 * Race.       1. A notifyOne finds nobody while a waiter finds nothing kept: both first write and then look, the waiter
 *             in `serve` (models/violates/notify-no-second-look.ts). 2. A waiter cancels although it was woken: it passes
 *             that on (notify-cancelled-silently.ts); it does not write the word, so it erases nothing that is kept.
 *             3. Two notify two waiters: each wakes one before it thinks of keeping anything. Were both kept first, one
 *             would absorb the other (notify-one-absorbed.ts). 4. All have been notified, but their wakes are still
 *             under way, and another notifies one: it would wake a thread that does not need it, and one that began to
 *             wait since would sleep on. So it first finishes what the other began: `sweep` (notified-twice.ts). 5. A
 *             thread that was notified waits again while the others are still being woken: it is of the new generation,
 *             where the granting ends (notify-all-endless.ts). 6. A waiter gives up after all have been notified, but
 *             before it was told: it looks at the generation, since others of the same notification may act on it
 *             already. It shows with queues that tell one waiter after the other without a mutex
 *             (models/phases/notify.ts, *all, at once*).
 * Source.     tokio's `Notify`, of which #3652 and #3660 are races 2 and that of `notify-word.ts`; it has a mutex around
 *             its list, where `sweep` helps.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import type { Notified } from './condvar.ts';
import { deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { NotifyWord, needSince } from './notify-word.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import { finishIfOver, park, type Ticket, type WaiterQueue, type WaitPoint } from './waiter-queue.ts';

export type NotifyOptions = QueueOptions;

/**
 * Notifications for threads that wait. A handle holds no state.
 *
 * ```ts
 * const notify = Notify.create(NativeMemory.allocate(Notify.cellCount(options)), options);
 * notify.notifyOne(); // Nobody waits: it is kept.
 * notify.wait(); // 'notified', at once
 * ```
 */
export class Notify {
  readonly #memory: AtomicMemory;
  readonly #word: NotifyWord;
  /** The generation up to which everybody has been told. */
  readonly #swept: Cell;
  readonly #queue: WaiterQueue;

  private constructor(memory: AtomicMemory, options: NotifyOptions, cells: CellAllocator) {
    const room = new CellsWithin(cells, memory);
    this.#memory = memory;
    this.#word = new NotifyWord(memory, room.cell('word'));
    this.#swept = room.cell('swept');
    this.#queue = layOutQueue(memory, room.within('queue'), options);
  }

  /**
   * A new one in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: NotifyOptions, cells?: CellAllocator): Notify {
    return Notify.attach(memory, options, cells);
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(
    memory: AtomicMemory,
    options: NotifyOptions,
    cells: CellAllocator = new CellLayout(),
  ): Notify {
    return new Notify(memory, options, cells);
  }

  /** How many cells it takes with these options. */
  static cellCount(options: NotifyOptions): number {
    return countCells((memory, cells) => new Notify(memory, options, cells));
  }

  /** Whether a notification is kept for the next to wait. */
  get isNotified(): boolean {
    return this.#word.isKept;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#queue.isEmpty() && this.#queue.reserved() === 0;
  }

  /**
   * Waits until notified. A notification that is kept ends the wait at once, unless others wait already.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  wait({ timeoutMs }: TimeoutOptions = {}): Notified {
    const deadline = deadlineAfter(this.#memory, timeoutMs);
    const attempt = this.#memory.attempt();
    const begun = this.beginWait();
    const ended = begun === 'notified' ? begun : this.#wait(begun, deadline);
    this.#memory.settle(attempt, ended);
    return ended;
  }

  /**
   * Notifies the longest waiting thread; if nobody waits, the next wait ends at once. However often it is called, no
   * more than one notification is kept. Never blocks for long.
   */
  notifyOne(): void {
    const attempt = this.#memory.attempt();
    if (this.#queue.isEmpty() || !this.#wakeOne()) {
      this.#word.keep();
      this.#serve();
    }
    this.#memory.settle(attempt);
  }

  /** Notifies all threads that wait now, and no others; nothing is kept. Never blocks for long. */
  notifyAll(): void {
    const attempt = this.#memory.attempt();
    this.#word.nextGeneration();
    if (!this.#queue.isEmpty()) this.#sweep();
    this.#memory.settle(attempt);
  }

  /**
   * First step of a wait: `notified` is final, with a ticket there is more to do. Wait at its {@link waitPoint}, then
   * {@link finishWait}; or leave by {@link withdrawWait} or {@link cancelWait}. Throws {@link CapacityError} like `wait`.
   */
  beginWait(): 'notified' | Ticket {
    const since = this.#enter();
    if (since === 'notified') return since;
    const ticket = this.#queue.register(needSince(since));
    this.#serve();
    return ticket;
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.#queue.waitPoint(ticket);
  }

  /**
   * Step after a wait: whether it was notified, and the ticket is done with. If not, wait again.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishWait(ticket: Ticket): boolean {
    return finishIfOver(this.#queue, ticket);
  }

  /**
   * Leaves, unless a notification came first: that one counts, also one for all that is still being told to the others.
   * The ticket is done with either way.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  withdrawWait(ticket: Ticket): Notified {
    const need = this.#queue.needOf(ticket);
    if (this.#queue.cancel(ticket) === 'cancelled') return this.#word.take(need) ? 'notified' : 'timed-out';
    this.#queue.finish(ticket);
    return 'notified';
  }

  /**
   * Leaves; a notification for one that came first is passed on to another waiter, or kept.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelWait(ticket: Ticket): void {
    const left = this.#queue.cancel(ticket);
    if (left === 'cancelled') return;
    this.#queue.finish(ticket);
    if (left === 'woken') this.notifyOne();
  }

  /**
   * Does what a thread that died may have left undone: tells those who were notified, and gives what is kept to who waits. Never blocks for long, and changes nothing if nothing was
   * left undone.
   */
  tend(): void {
    if (!this.#queue.isEmpty()) this.#sweep();
    this.#serve();
  }

  /** Newcomers do not overtake (models/violates/notify-overtaken.ts). Returns the generation that they wait since. */
  #enter(): 'notified' | number {
    return this.#queue.isEmpty() ? this.#word.takeKept() : this.#word.generation;
  }

  #wait(ticket: Ticket, deadline: number): Notified {
    if (park(this.#memory, this.#queue, ticket, deadline) === 'timed-out') return this.withdrawWait(ticket);
    this.#queue.finish(ticket);
    return 'notified';
  }

  #wakeOne(): boolean {
    this.#sweep();
    return this.#queue.wake(1) === 1;
  }

  /** Gives what is kept to a waiter. A failed round means that the waiters were served by others, or left. */
  #serve(): void {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      if (this.#queue.isEmpty() || this.#word.takeKept() !== 'notified' || this.#wakeOne()) break;
      this.#word.keep();
    }
  }

  /** Tells the waiters of earlier generations. A late store of an old generation makes another thread do it again. */
  #sweep(): void {
    const memory = this.#memory;
    const attempt = memory.attempt();
    const { generation } = this.#word;
    if (memory.load(this.#swept) !== generation) {
      this.#queue.grant(this.#word);
      memory.store(this.#swept, generation);
    }
    memory.settle(attempt);
  }
}
