/**
 * Barrier: parties that wait for each other, round after round.
 *
 * Idea.       One cell counts arrivals, over all rounds; the round is what the count comes to when it is divided by the
 *             number of parties. Whoever completes a round wakes everybody and is its leader.
 * Invariant.  A round ends in the very step in which its last party arrives.
 * Linearizes. wait: the compareExchange that counts the arrival, or takes it back.
 * Race.       1. A wake of the last round reaches a thread that already waits in the next one: it asks for the round,
 *             finds it unfinished, and waits on (models/violates/late-wake.ts goes through at once instead). 2. Were
 *             arrivals counted from 0 again in each round, a thread that wakes up late could not tell the next round
 *             from its own (barrier-without-rounds.ts). 3. A thread gives up just as the round is
 *             completed: it takes its arrival back in one step with looking at the round, and if the round is over it
 *             has passed (barrier-takes-back-blindly.ts).
 * Source.     The sense-reversing barrier; Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization on
 *             Shared-Memory Multiprocessors", 1991. A count of rounds instead of a sense, which also allows more
 *             threads than parties.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { deadlineAfter, type TimeoutOptions } from './deadline.ts';
import { InvalidOptionError } from './errors.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import { CellsWithin, countCells } from './room.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';
import { WaitingRoom } from './waiting-room.ts';

const MOST_PARTIES = 0xffff;
/** About where arrivals are counted from 0 again: a thread that sleeps through exactly so many misses its round. */
const MOST_ARRIVALS = 2 ** 30;

export interface BarrierOptions extends QueueOptions {
  /** How many threads wait for each other: an integer from 1 to 65,535. `maxWaiters` must not be less. */
  readonly parties: number;
}

/** Which round a thread arrived for, and whether it completed it. */
interface Arrival {
  readonly round: number;
  readonly isLast: boolean;
}

/** How a thread got past a barrier; `leader`: it arrived last, and is the only one of its round to hear so. */
export type BarrierPassed = 'leader' | 'passed' | 'timed-out';

/**
 * A cyclic barrier. A handle holds no state.
 *
 * ```ts
 * const barrier = Barrier.create(NativeMemory.allocate(Barrier.cellCount(options)), options);
 * if (barrier.wait() === 'leader') board.swap();
 * barrier.wait();
 * ```
 */
export class Barrier {
  readonly #memory: AtomicMemory;
  readonly #parties: number;
  readonly #arrivals: Cell;
  readonly #room: WaitingRoom;

  private constructor(memory: AtomicMemory, options: BarrierOptions, cells: CellAllocator) {
    InvalidOptionError.checkInteger('parties', options.parties, 1, MOST_PARTIES);
    checkWaiters(options);
    const room = new CellsWithin(cells, memory);
    this.#memory = memory;
    this.#parties = options.parties;
    this.#arrivals = room.cell('arrivals');
    this.#room = new WaitingRoom(memory, layOutQueue(memory, room.within('queue'), options));
  }

  /**
   * A new barrier in memory that is all 0.
   *
   * @param cells Where it lies; absent: at the start of the memory.
   * @throws {InvalidOptionError} {UnknownQueueError} {MemoryTooSmallError} for options that cannot be met.
   */
  static create(memory: AtomicMemory, options: BarrierOptions, cells?: CellAllocator): Barrier {
    return Barrier.attach(memory, options, cells);
  }

  /** The one that was created with the same options at the same place. Writes nothing; throws like `create`. */
  static attach(
    memory: AtomicMemory,
    options: BarrierOptions,
    cells: CellAllocator = new CellLayout(),
  ): Barrier {
    return new Barrier(memory, options, cells);
  }

  /** How many cells a barrier with these options takes. */
  static cellCount(options: BarrierOptions): number {
    return countCells((memory, cells) => new Barrier(memory, options, cells));
  }

  /** How many have arrived for the round that is not complete yet. */
  get arrived(): number {
    return this.#memory.load(this.#arrivals) % this.#parties;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#room.isIdle;
  }

  /**
   * Arrives, and waits until all parties have. A thread that gives up has not arrived: the round goes on without it.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   * @throws {CapacityError} if it would have to wait and `maxWaiters` others do; it has not arrived then.
   */
  wait({ timeoutMs }: TimeoutOptions = {}): BarrierPassed {
    const memory = this.#memory;
    const deadline = deadlineAfter(memory, timeoutMs);
    const attempt = memory.attempt();
    const { round, isLast } = this.#arrive();
    const passed = isLast ? this.#lead() : this.#waitFor(round, deadline);
    memory.settle(attempt, passed);
    return passed;
  }

  /**
   * First step of a wait: arrives. `leader` and `passed` are final, with a ticket there is more to do: wait at its
   * {@link waitPoint}, then {@link finishWait}; or leave by {@link cancelWait}. Throws {@link CapacityError} like `wait`.
   */
  beginWait(): 'leader' | 'passed' | Ticket {
    const { round, isLast } = this.#arrive();
    return isLast ? this.#lead() : this.#register(round);
  }

  /** Where to wait with a ticket: as long as `cell` holds `expected`. */
  waitPoint(ticket: Ticket): WaitPoint {
    return this.#room.waitPoint(ticket);
  }

  /**
   * Step after a wait: `passed`, or the ticket to wait with from now on, which may be another one.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   * @throws {CapacityError} as in {@link beginWait}: the arrival has been taken back.
   */
  finishWait(ticket: Ticket): 'passed' | Ticket {
    const round = this.#room.noteOf(ticket) - 1;
    const ended = this.#room.finish(ticket, () => this.#isOver(round));
    if (ended === 'over') return 'passed';
    return ended === 'waiting' ? ticket : this.#register(round);
  }

  /**
   * Gives up, unless the round is over. The ticket is done with either way.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancelWait(ticket: Ticket): 'passed' | 'timed-out' {
    const round = this.#room.noteOf(ticket) - 1;
    this.#room.leave(ticket);
    return this.#takeBack(round) ? 'timed-out' : 'passed';
  }

  /**
   * Does what a thread that died may have left undone: wakes those who wait. Never blocks for long. Who waits for the
   * round that is not complete waits again.
   */
  tend(): void {
    this.#room.admitAll();
  }

  #register(round: number): 'passed' | Ticket {
    try {
      const begun = this.#room.begin(() => this.#isOver(round), round + 1);
      return begun === 'over' ? 'passed' : begun;
    } catch (error) {
      if (this.#takeBack(round)) throw error;
      return 'passed';
    }
  }

  #lead(): 'leader' {
    this.#room.admitAll();
    return 'leader';
  }

  #waitFor(round: number, deadline: number): 'passed' | 'timed-out' {
    try {
      if (this.#room.wait(() => this.#isOver(round), deadline)) return 'passed';
    } catch (error) {
      if (this.#takeBack(round)) throw error;
      return 'passed';
    }
    return this.#takeBack(round) ? 'timed-out' : 'passed';
  }

  #roundOf(arrivals: number): number {
    return Math.floor(arrivals / this.#parties);
  }

  #isOver(round: number): boolean {
    return this.#roundOf(this.#memory.load(this.#arrivals)) !== round;
  }

  /** A compareExchange that fails says that another arrived, or gave up. */
  #arrive(): Arrival {
    const memory = this.#memory;
    const limit = MOST_ARRIVALS - (MOST_ARRIVALS % this.#parties);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const arrivals = memory.load(this.#arrivals);
      if (memory.compareExchange(this.#arrivals, arrivals, (arrivals + 1) % limit) !== arrivals) continue;
      const arrival = { round: this.#roundOf(arrivals), isLast: (arrivals + 1) % this.#parties === 0 };
      memory.settle(attempt, arrival.round, arrival.isLast);
      return arrival;
    }
  }

  /** Gives up, unless the round is over; returns whether it did. Fails and retries like `arrive`. */
  #takeBack(round: number): boolean {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const arrivals = memory.load(this.#arrivals);
      const isOver = this.#roundOf(arrivals) !== round;
      if (!isOver && memory.compareExchange(this.#arrivals, arrivals, arrivals - 1) !== arrivals) continue;
      memory.settle(attempt, isOver);
      return !isOver;
    }
  }
}

/** The leader of a round may be back before any of the others has woken up and given its waiter slot back. */
function checkWaiters({ parties, maxWaiters }: BarrierOptions): void {
  if (maxWaiters >= parties) return;
  throw new InvalidOptionError(
    'maxWaiters',
    `${parties} or more, one for each of the \`parties\``,
    maxWaiters,
  );
}
