/**
 * Turns: the steps of an acquire that may have to wait, shared by everything that is taken and given back.
 *
 * Idea.       Take what there is; if it is too little, queue up, mark the supply as waited for, wait, and see what came of
 *             it. Whoever adds something learns from the mark, in the same step, whether to look at the queue. Who is next
 *             then differs (`FairTurns`, `BargingTurns`); the steps around the one wait do not.
 * Invariant.  A ticket given out by `begin` is done with after exactly one of `finish`, `withdraw` and `cancel`. When nobody
 *             is at work and anybody waits, the supply is marked. A mark without a waiter only costs a look.
 * Linearizes. See the two orders.
 * Race.       1. Whoever finds the queue empty takes the mark away. A thread that registers just before that sleeps without
 *             a mark, and nobody would wake it: so the queue is looked at once more, and if it is not empty any more, the
 *             mark is set again and the supply looked at, since what was added meanwhile was announced to nobody
 *             (models/violates/mark-taken-away.ts). A waiter whose time is up just then goes without, beside a free
 *             permit. 2. A thread dies between taking the mark away and looking again: `tend` marks, whether or not anybody
 *             waits (mark-not-mended.ts). Until then, and as long as a thread is only stopped there, that one waiter is seen
 *             by nobody but later waiters. 3. A waiter leaves although it has just been told something: it says what, or
 *             passes it on. What `cancel` passed to nobody would be lost (cancelled-grant.ts, cancelled-wake.ts).
 * Source.     The design study's try, register, retry; the mark is that of Drepper's futex mutex.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import type { Deadline } from './deadline.ts';
import type { Entrance, Look, Supply } from './supply.ts';
import { type Outcome, park, type Ticket, type WaiterQueue, type WaitPoint } from './waiter-queue.ts';

/** How an acquire ended. Unless it is `acquired`, nothing is held. */
export type Acquired = 'acquired' | 'timed-out' | 'closed';

/** How a wait ended; `woken`: with nothing in hand, so begin again. */
export type Finished = 'acquired' | 'closed' | 'woken';

/** Threads that take turns at a supply. */
export abstract class Turns {
  declare protected readonly memory: AtomicMemory;
  declare protected readonly supply: Supply;
  declare protected readonly queue: WaiterQueue;
  /** Where newcomers try: they get something if the order of turns allows it. */
  abstract readonly entrance: Entrance;

  constructor(memory: AtomicMemory, supply: Supply, queue: WaiterQueue) {
    this.memory = memory;
    this.supply = supply;
    this.queue = queue;
  }

  /** Queues up, marks the supply, and looks once more at what there is. */
  protected abstract queueUp(need: number): 'acquired' | 'closed' | Ticket;

  /** Tells waiters what there is, if there is anything to tell; `added` of it is new. */
  protected abstract tell(look: Look, added: number): void;

  /** A waiter has left the queue that was told nothing. */
  protected abstract hasLeft(need: number): void;

  /** A waiter that was told something has given its slot back. */
  protected abstract hasFinished(need: number): void;

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.queue.isEmpty() && this.queue.reserved() === 0;
  }

  /** All the steps, with a blocking wait between them. */
  acquire(need: number, deadline: Deadline): Acquired {
    const { memory } = this;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const begun = this.begin(need);
      const ended = typeof begun === 'string' ? begun : this.#wait(begun, deadline);
      if (ended !== 'woken') return ended;
    }
  }

  /** Tells waiters, if there are any, of `added` that was added, or that the supply was closed. */
  serve(added: number): void {
    const attempt = this.memory.attempt();
    this.tell(this.#lookOut(), added);
    this.memory.settle(attempt);
  }

  /** Does what a thread that died may have left undone. */
  tend(): void {
    this.supply.mark();
    this.serve(Number.POSITIVE_INFINITY);
  }

  begin(need: number): 'acquired' | 'closed' | Ticket {
    const attempt = this.memory.attempt();
    const tried = this.entrance.tryTake(need);
    const begun = tried === 'short' ? this.queueUp(need) : tried;
    this.memory.settle(attempt, begun);
    return begun;
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.queue.waitPoint(ticket);
  }

  finish(ticket: Ticket): Finished | 'waiting' {
    const state = this.queue.stateOf(ticket);
    return state === 'waiting' ? state : this.#finish(ticket, state);
  }

  withdraw(ticket: Ticket): Finished | 'withdrawn' {
    const need = this.queue.needOf(ticket);
    const left = this.queue.cancel(ticket);
    if (left !== 'cancelled') return this.#finish(ticket, left);
    this.hasLeft(need);
    return 'withdrawn';
  }

  cancel(ticket: Ticket): void {
    const need = this.queue.needOf(ticket);
    const left = this.withdraw(ticket);
    if (left === 'acquired') this.supply.giveBack(need);
    if (left === 'acquired' || left === 'woken') this.serve(need);
  }

  /** What there is to tell waiters; nothing if nobody waits. */
  #lookOut(): Look {
    if (!this.queue.isEmpty()) return this.supply.look();
    this.supply.unmark();
    return this.queue.isEmpty() ? 'none' : this.supply.mark();
  }

  /**
   * Who is woken past the deadline tries once more: the wake was meant for somebody, and is used up
   * (models/violates/wake-not-renounced.ts).
   */
  #wait(ticket: Ticket, deadline: Deadline): Finished | 'timed-out' {
    const outcome = park(this.memory, this.queue, ticket, deadline);
    if (outcome !== 'timed-out') return this.#finish(ticket, outcome);
    const left = this.withdraw(ticket);
    return left === 'withdrawn' ? 'timed-out' : left;
  }

  #finish(ticket: Ticket, outcome: Outcome): Finished {
    const attempt = this.memory.attempt();
    const need = this.queue.needOf(ticket);
    this.queue.finish(ticket);
    this.hasFinished(need);
    const finished =
      outcome === 'granted' ? 'acquired' : this.supply.look() === 'closed' ? 'closed' : 'woken';
    this.memory.settle(attempt, finished);
    return finished;
  }
}
