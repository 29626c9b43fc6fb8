/** The steps of a wait, with an account kept of them: where its participant waits, and what it gained. */
import type { Account } from './account.ts';
import type { WaitSteps } from './wait.ts';
import type { Ticket, WaitPoint } from './waiter-queue.ts';

/** Steps of one wait that tell an account what they do. */
export class RecordedSteps<Outcome extends string> implements WaitSteps<Outcome> {
  readonly #steps: WaitSteps<Outcome>;
  readonly #account: Account;
  readonly #gainOf: (outcome: Outcome) => number;
  #entry = 0;

  /** @param gainOf How much more is held after such an outcome. */
  constructor(steps: WaitSteps<Outcome>, account: Account, gainOf: (outcome: Outcome) => number) {
    this.#steps = steps;
    this.#account = account;
    this.#gainOf = gainOf;
  }

  /** Where the ticket is entered. */
  get kept(): number {
    return this.#entry;
  }

  begin(): Outcome | Ticket {
    return this.#step(() => this.#record(this.#steps.begin()));
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.#steps.waitPoint(ticket);
  }

  finish(ticket: Ticket): Outcome | Ticket | 'again' {
    return this.#step(() => {
      this.#account.strikeOut(this.#entry);
      const finished = this.#steps.finish(ticket);
      return finished === 'again' ? finished : this.#record(finished);
    });
  }

  withdraw(ticket: Ticket): Outcome | 'withdrawn' | 'again' {
    return this.#step(() => {
      this.#account.strikeOut(this.#entry);
      const left = this.#steps.withdraw(ticket);
      if (left !== 'withdrawn' && left !== 'again') this.#account.add(this.#gainOf(left));
      return left;
    });
  }

  cancel(ticket: Ticket): Outcome | 'withdrawn' {
    return this.#step(() => {
      this.#account.strikeOut(this.#entry);
      return this.#steps.cancel(ticket);
    });
  }

  renounce(): void {
    this.#step(() => this.#steps.renounce());
  }

  #record(state: Outcome | Ticket): Outcome | Ticket {
    if (typeof state === 'string') this.#account.add(this.#gainOf(state));
    else this.#entry = this.#account.enter(state);
    return state;
  }

  #step<Result>(body: () => Result): Result {
    this.#account.beginStep();
    try {
      return body();
    } finally {
      this.#account.endStep();
    }
  }
}
