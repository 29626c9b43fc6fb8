/** A participant's own account: how a thread keeps the ledger about itself. Plain writes, no waiting. */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type AccountNumber, IN_STEP, type Ledger, NO_STEP } from './ledger.ts';
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
  declare private readonly ledger: Ledger;
  declare private readonly memory: AtomicMemory;
  declare private readonly step: Cell;
  declare private readonly held: Cell;

  constructor(ledger: Ledger, number: AccountNumber) {
    this.number = number;
    this.ledger = ledger;
    this.memory = ledger.memory;
    this.step = ledger.stepOf(number);
    this.held = ledger.heldIn(number);
  }

  beginStep(): void {
    this.memory.write(this.step, IN_STEP);
  }

  endStep(): void {
    this.memory.write(this.step, NO_STEP);
  }

  add(amount: number): void {
    this.memory.write(this.held, this.memory.read(this.held) + amount);
  }

  enter(ticket: Ticket): number {
    return this.ledger.enter(this.number, ticket);
  }

  strikeOut(entry: number): void {
    this.ledger.strikeOut(entry);
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
