/** A participant's own account: how a thread keeps the ledger about itself. Plain writes, no waiting. */
import type { AccountNumber, Ledger } from './ledger.ts';
import type { Ticket } from './waiter-queue.ts';

/** What a thread tells the ledger. Between `beginStep` and `endStep`, what it says and what it does may differ. */
export interface Account {
  /** 0: an anonymous thread, about which nothing is written down. */
  readonly number: AccountNumber;
  beginStep(): void;
  endStep(): void;
  /** Holds `amount` more, or less if it is negative. */
  add(amount: number): void;
  /** Has registered; returns the entry to strike out before the ticket is done with. */
  enter(ticket: Ticket): number;
  strikeOut(entry: number): void;
}

/** The account of a participant. */
export class OwnAccount implements Account {
  readonly number: AccountNumber;
  readonly #ledger: Ledger;

  constructor(ledger: Ledger, number: AccountNumber) {
    this.#ledger = ledger;
    this.number = number;
  }

  beginStep(): void {
    this.#ledger.setInStep(this.number, true);
  }

  endStep(): void {
    this.#ledger.setInStep(this.number, false);
  }

  add(amount: number): void {
    this.#ledger.setHeld(this.number, this.#ledger.heldBy(this.number) + amount);
  }

  enter(ticket: Ticket): number {
    return this.#ledger.enter(this.number, ticket);
  }

  strikeOut(entry: number): void {
    this.#ledger.strikeOut(entry);
  }
}

/** For threads that do not say who they are: if one dies, what it held is not taken back. */
export const anonymous: Account = Object.freeze({
  number: 0,
  beginStep(): void {},
  endStep(): void {},
  add(): void {},
  enter: (): number => 0,
  strikeOut(): void {},
});
