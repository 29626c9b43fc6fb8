/**
 * Waiting room: threads that wait until something is over, all of which leave when it is.
 *
 * Idea.       Ask, register, ask again, sleep; whoever makes the answer change wakes everybody.
 * Invariant.  When nobody is at work and the answer is yes, nobody sleeps.
 * Linearizes. A wait: the asking that says yes.
 * Race.       1. The answer changes between asking and registering: the thread asks again afterwards, and `admitAll`
 *             comes after the change, so one of the two sees the other (models/violates/latch-no-second-look.ts).
 *             2. A wake belongs to an earlier wait, or another round: a woken thread asks, and if the answer is no it
 *             registers again (late-wake.ts). 3. A waiter leaves although it was woken: nothing needs
 *             passing on, since everybody was.
 * Source.     The design study's try, register, retry, for conditions that many may pass at once.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import type { Deadline } from './deadline.ts';
import { park, type Ticket, type WaiterQueue, type WaitPoint } from './waiter-queue.ts';

/** Asks whether what a thread waits for has come. Loads, and changes nothing. */
export type IsOver = () => boolean;

/** The waiters of one queue that are woken together. */
export class WaitingRoom {
  readonly #memory: AtomicMemory;
  readonly #queue: WaiterQueue;

  constructor(memory: AtomicMemory, queue: WaiterQueue) {
    this.#memory = memory;
    this.#queue = queue;
  }

  /** Whether nobody waits and every waiter slot is back. */
  get isIdle(): boolean {
    return this.#queue.isEmpty() && this.#queue.reserved() === 0;
  }

  /** Wakes everybody; call it after the answer has changed. */
  admitAll(): void {
    const attempt = this.#memory.attempt();
    if (!this.#queue.isEmpty()) this.#queue.wakeAll();
    this.#memory.settle(attempt);
  }

  /** Waits until it is over; returns whether it was at the last moment. Throws like {@link begin}. */
  wait(isOver: IsOver, deadline: Deadline): boolean {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const begun = this.begin(isOver);
      const ended = begun === 'over' ? begun : this.#wait(begun, isOver, deadline);
      if (ended !== 'woken') return ended === 'over';
    }
  }

  /**
   * First step of a wait. `note`, an integer from 1 to 2^30 - 1, is kept with the ticket.
   *
   * @throws {CapacityError} if no waiter slot is free; nothing has changed then.
   */
  begin(isOver: IsOver, note = 1): 'over' | Ticket {
    const attempt = this.#memory.attempt();
    const begun = this.#ask(isOver) ? 'over' : this.#register(isOver, note);
    this.#memory.settle(attempt, begun);
    return begun;
  }

  noteOf(ticket: Ticket): number {
    return this.#queue.needOf(ticket);
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.#queue.waitPoint(ticket);
  }

  /** `waiting`: wait on. Otherwise the ticket is done with; `woken`: it is not over, so begin again. */
  finish(ticket: Ticket, isOver: IsOver): 'over' | 'woken' | 'waiting' {
    if (this.#queue.stateOf(ticket) === 'waiting') return 'waiting';
    this.#free(ticket);
    return this.#ask(isOver) ? 'over' : 'woken';
  }

  /** The ticket is done with. */
  leave(ticket: Ticket): void {
    const attempt = this.#memory.attempt();
    if (this.#queue.cancel(ticket) !== 'cancelled') this.#queue.finish(ticket);
    this.#memory.settle(attempt);
  }

  #register(isOver: IsOver, note: number): 'over' | Ticket {
    const ticket = this.#queue.register(note);
    if (!this.#ask(isOver)) return ticket;
    this.leave(ticket);
    return 'over';
  }

  #ask(isOver: IsOver): boolean {
    const attempt = this.#memory.attempt();
    const answer = isOver();
    this.#memory.settle(attempt, answer);
    return answer;
  }

  #free(ticket: Ticket): void {
    const attempt = this.#memory.attempt();
    this.#queue.finish(ticket);
    this.#memory.settle(attempt);
  }

  #wait(ticket: Ticket, isOver: IsOver, deadline: Deadline): 'over' | 'woken' | 'timed-out' {
    if (park(this.#memory, this.#queue, ticket, deadline) === 'timed-out') {
      this.leave(ticket);
      return this.#ask(isOver) ? 'over' : 'timed-out';
    }
    this.#free(ticket);
    return this.#ask(isOver) ? 'over' : 'woken';
  }
}
