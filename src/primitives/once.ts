/**
 * Once: something that one thread does, and that all others wait for.
 *
 * Idea.       One word: nobody, somebody, done. Whoever gets it from *nobody* to *somebody* runs; the others wait until
 *             it is one of the other two.
 * Invariant.  After *done*, nothing runs and nobody waits.
 * Linearizes. begin: the compareExchange that claims the run, or the load that finds it done; complete and abandon:
 *             their exchange.
 * Race.       1. The run ends between a look and a registration: see `waiting-room.ts`. 2. A run throws: the word goes
 *             back to *nobody*, and everybody is woken and competes, so that no wake is lost on one that is just giving
 *             up (models/violates/once-wakes-one.ts).
 * Source.     `pthread_once`, Rust's `Once`; without poison: a run that throws has not happened.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { type Deadline, deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { NotRunningError } from './errors.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';
import { WaitingRoom } from './waiting-room.ts';

// word | meaning
//   0  | nobody has done it, nobody is at it
//   1  | somebody is at it; if that thread dies, those who wait sleep for good
//   2  | done, for good; were it left, it would be done twice
const NOBODY = 0;
const RUNNING = 1;
const DONE = 2;

export type OnceOptions = QueueOptions;

/** How a `run` ended: by this thread's own run, or `done` by another one. */
export type Ran = 'ran' | 'done' | 'timed-out';

/**
 * Runs something exactly once. A handle holds no state.
 *
 * ```ts
 * const once = Once.create(NativeMemory.allocate(Once.cellCount(options)), options);
 * once.run(() => fillTable());
 * // The table is filled here, by whichever thread.
 * ```
 */
export class Once {
  readonly #memory: AtomicMemory;
  readonly #word: Cell;
  readonly #room: WaitingRoom;
  readonly #isOver = (): boolean => this.#memory.load(this.#word) !== RUNNING;

  private constructor(memory: AtomicMemory, options: OnceOptions, cells: CellAllocator) {
    const room = new CellsWithin(cells, memory);
    this.#memory = memory;
    this.#word = room.cell('word');
    this.#room = new WaitingRoom(memory, layOutQueue(memory, room.within('queue'), options));
  }

  /**
   * A new one in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: OnceOptions, cells?: CellAllocator): Once {
    return Once.attach(memory, options, cells);
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(memory: AtomicMemory, options: OnceOptions, cells: CellAllocator = new CellLayout()): Once {
    return new Once(memory, options, cells);
  }

  /** How many cells it takes with these options. */
  static cellCount(options: OnceOptions): number {
    return countCells((memory, cells) => new Once(memory, options, cells));
  }

  get isDone(): boolean {
    return this.#memory.load(this.#word) === DONE;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#room.isIdle;
  }

  /**
   * Runs `body`, unless it has been done; waits while another thread is at it. Throws what `body` throws: it has not
   * been done then, and one of those who wait tries instead. `body` must not run the same once.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; nothing has changed then.
   */
  run(body: () => void, { timeoutMs }: TimeoutOptions = {}): Ran {
    const claimed = this.#claim(deadlineAfter(this.#memory, timeoutMs));
    if (claimed !== 'claimed') return claimed;
    try {
      body();
    } catch (error) {
      this.abandon();
      throw error;
    }
    this.complete();
    return 'ran';
  }

  /**
   * First step of a run. `claimed`: this thread is at it, and owes {@link complete} or {@link abandon}. With a ticket,
   * wait at its {@link waitPoint}, then {@link finishWait}; or leave by {@link cancelWait}.
   *
   * @throws {CapacityError} like {@link run}.
   */
  begin(): 'claimed' | 'done' | Ticket {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const tried = this.#tryClaim();
      const begun = tried === 'running' ? this.#room.begin(this.#isOver) : tried;
      if (begun !== 'over') return begun;
    }
  }

  /** It has been done. Never blocks for long. @throws {NotRunningError} if nobody claimed it. */
  complete(): void {
    this.#end(DONE);
  }

  /** It has not been done, and another may try. Never blocks for long. @throws {NotRunningError} likewise. */
  abandon(): void {
    this.#end(NOBODY);
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.#room.waitPoint(ticket);
  }

  /**
   * Step after a wait: whether the ticket is done with, and {@link begin} is next. If not, wait again.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finishWait(ticket: Ticket): boolean {
    return this.#room.finish(ticket, this.#isOver) !== 'waiting';
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
   * Does what a thread that died may have left undone: wakes those who wait for a run that has ended. Never blocks for long, and changes nothing if nothing was
   * left undone.
   */
  tend(): void {
    if (this.#isOver()) this.#room.admitAll();
  }

  #claim(deadline: Deadline): 'claimed' | 'done' | 'timed-out' {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const tried = this.#tryClaim();
      const isTimedOut = tried === 'running' && !this.#room.wait(this.#isOver, deadline);
      if (tried === 'running' && !isTimedOut) continue;
      const claimed = tried === 'running' ? 'timed-out' : tried;
      memory.settle(attempt, claimed);
      return claimed;
    }
  }

  #tryClaim(): 'claimed' | 'done' | 'running' {
    if (this.isDone) return 'done';
    const was = this.#memory.compareExchange(this.#word, NOBODY, RUNNING);
    if (was === NOBODY) return 'claimed';
    return was === DONE ? 'done' : 'running';
  }

  #end(word: typeof DONE | typeof NOBODY): void {
    const attempt = this.#memory.attempt();
    if (this.#memory.compareExchange(this.#word, RUNNING, word) !== RUNNING) throw new NotRunningError();
    this.#room.admitAll();
    this.#memory.settle(attempt);
  }
}
