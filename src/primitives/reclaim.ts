/** Taking back what a participant that died held, and where it waited. */
import type { AccountNumber, Ledger } from './ledger.ts';
import type { Ticket } from './waiter-queue.ts';

/** What a primitive does for the dead. */
export interface Undertaker {
  /** Leaves the queue with a dead thread's ticket, passing on what it was handed. */
  cancel(ticket: Ticket): void;
  /** Gives back what the dead thread held; returns how much that was. `held` is what its account says. */
  giveBack(held: number): number;
  /** Does what the dead thread may have left undone. */
  tend(): void;
}

/** What was taken back. */
export interface Reclaimed {
  /** How many waits were ended. */
  readonly waiters: number;
  /** How much was held: permits; 1 for a lock or a run. */
  readonly held: number;
  /**
   * Whether the thread died inside a step of this primitive. What it was moving just then (what it was acquiring or
   * giving back, and what it was handing to one waiter) may be lost, and so may one waiter slot; nothing is ever given
   * out twice.
   */
  readonly inDoubt: boolean;
}

/**
 * Ends the waits of an account, gives back what it holds, and frees the account. One that is in doubt is kept: a waiter
 * that is registered but not entered may still be handed something, and nobody else may be mistaken for it.
 *
 * Its thread must have ended. One thread at a time may do this for the same account.
 */
export function reclaimAccount(ledger: Ledger, account: AccountNumber, undertaker: Undertaker): Reclaimed {
  let waiters = 0;
  for (let entry = 0; entry < ledger.entries; entry++) {
    const ticket = ledger.takeTicket(account, entry);
    if (ticket === null) continue;
    undertaker.cancel(ticket);
    waiters++;
  }
  const owed = ledger.heldBy(account);
  ledger.setHeld(account, 0);
  const held = undertaker.giveBack(owed);
  undertaker.tend();
  const inDoubt = ledger.isInStep(account);
  if (!inDoubt) ledger.close(account);
  return { waiters, held, inDoubt };
}
