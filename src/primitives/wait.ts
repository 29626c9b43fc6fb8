/**
 * Wait: one wait of a client, in steps, whatever it waits for and however it sleeps.
 *
 * Idea.       Four things can happen to a wait: it begins, its cell is notified, its time is up, its client gives up.
 *             Each is one call that never sleeps and says whether the wait is over. Who sleeps, with `Atomics.wait`, with
 *             `waitAsync` or in a model, only has to call.
 * Invariant.  As long as the wait goes on, its ticket is registered; afterwards nothing of it is left in the queue.
 * Linearizes. As the steps it is made of.
 * Race.       1. The client gives up when it has just been handed something, without having heard of it: `abort` passes
 *             that on, so whoever gives up holds nothing. 2. The time is up at that moment: what was handed over
 *             counts. (models/production/client-wait.ts has both; with a withdrawal for an abort, a permit is lost.)
 * Source.     The design study's try, register, retry.
 */
import type { Ticket, WaitPoint } from './waiter-queue.ts';

/** What a primitive lets its clients do around one wait. Outcomes are words, tickets are numbers. */
export interface WaitSteps<Outcome extends string> {
  /** What the steps themselves remember of a wait from one step to the next, if anything. */
  readonly kept?: number;
  /** Tries, and registers if that was in vain. */
  begin(): Outcome | Ticket;
  waitPoint(ticket: Ticket): WaitPoint;
  /** After a wake: how it ended, or the ticket to wait with from now on; `again`: the ticket is done with, so begin again. */
  finish(ticket: Ticket): Outcome | Ticket | 'again';
  /** Leaves, keeping what came first; the ticket is done with. */
  withdraw(ticket: Ticket): Outcome | 'withdrawn' | 'again';
  /** Leaves, passing on what came first; the ticket is done with. An outcome: it was too late to leave. */
  cancel(ticket: Ticket): Outcome | 'withdrawn';
  /** Passes on a wake that is not made use of: instead of beginning again. */
  renounce(): void;
}

const NO_TICKET = -1 as Ticket;

/**
 * One wait. As long as it goes on: if it is registered, wait at its `point` and say what happened there; if not, begin, be
 * it for the first time or again. Outcomes end it; null: it goes on.
 */
export class Wait<Outcome extends string> {
  readonly #steps: WaitSteps<Outcome>;
  #ticket: Ticket = NO_TICKET;

  constructor(steps: WaitSteps<Outcome>) {
    this.#steps = steps;
  }

  /** Whether there is anything to wait at. */
  get isRegistered(): boolean {
    return this.#ticket !== NO_TICKET;
  }

  /** All that is kept of it between two steps: the ticket, or -1, and what the steps keep. */
  get kept(): readonly [ticket: number, bySteps: number] {
    return [this.#ticket, this.#steps.kept ?? 0];
  }

  /** Where to wait: as long as `cell` holds `expected`. */
  get point(): WaitPoint {
    return this.#steps.waitPoint(this.#ticket);
  }

  /** Tries, and registers if that was in vain. Throws what the primitive throws, and is not registered then. */
  begin(): Outcome | null {
    return this.#goOn(this.#steps.begin());
  }

  /** The cell was notified, or holds something else. */
  woken(): Outcome | null {
    const ended = this.#steps.finish(this.#take());
    return ended === 'again' ? null : this.#goOn(ended);
  }

  /** The time is up: it is over. Whoever was woken past the deadline tries once more, since the wake is used up. */
  timedOut(): Outcome | 'timed-out' {
    const left = this.#leave();
    if (left !== 'again') return left;
    const begun = this.begin();
    if (begun !== null) return begun;
    const leftAgain = this.#leave();
    if (leftAgain !== 'again') return leftAgain;
    this.#steps.renounce();
    return 'timed-out';
  }

  /** The client gives up: it is over, and the client holds nothing of it, unless it was too late for that. */
  abort(): Outcome | 'withdrawn' {
    return this.#steps.cancel(this.#take());
  }

  #take(): Ticket {
    const ticket = this.#ticket;
    this.#ticket = NO_TICKET;
    return ticket;
  }

  #goOn(state: Outcome | Ticket): Outcome | null {
    if (typeof state === 'string') return state;
    this.#ticket = state;
    return null;
  }

  #leave(): Outcome | 'timed-out' | 'again' {
    const left = this.#steps.withdraw(this.#take());
    return left === 'withdrawn' ? 'timed-out' : left;
  }
}
