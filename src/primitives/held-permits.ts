/** Permits taken and given back at once, with the account kept of it: what needs no waiting. */
import type { Account } from './account.ts';
import type { Entrance, Taken } from './supply.ts';

/** Where permits are taken from at once and given back to. How many has been checked: from 1 to `MOST_PERMITS`. */
export interface Holdings {
  readonly entrance: Entrance;
  giveBack(permits: number): void;
  /** Holds them no longer, without giving them back. Absent: nobody counts what is held. */
  forgetHeld?(permits: number): void;
}

/** The permits of one participant, of which account is kept. */
export class HeldPermits implements Holdings, Entrance {
  readonly entrance: Entrance = this;
  declare private readonly holdings: Holdings;
  declare private readonly account: Account;

  constructor(holdings: Holdings, account: Account) {
    this.holdings = holdings;
    this.account = account;
  }

  tryTake(permits: number): Taken {
    this.account.beginStep();
    const taken = this.holdings.entrance.tryTake(permits);
    if (taken === 'acquired') this.account.add(permits);
    this.account.endStep();
    return taken;
  }

  /** Off the account first: a thread that dies in between has lost permits, and has not doubled them. */
  giveBack(permits: number): void {
    this.account.beginStep();
    this.account.add(-permits);
    this.holdings.giveBack(permits);
    this.account.endStep();
  }

  forgetHeld(permits: number): void {
    this.account.add(-permits);
  }
}
