/** Permits taken and given back at once, with the account kept of it: what needs no waiting. */
import type { Account } from './account.ts';
import { InvalidOptionError } from './errors.ts';
import { MOST_PERMITS } from './permit-word.ts';
import type { Semaphore } from './semaphore.ts';

/** The permits of one participant. */
export class HeldPermits {
  readonly #semaphore: Semaphore;
  readonly #account: Account;

  constructor(semaphore: Semaphore, account: Account) {
    this.#semaphore = semaphore;
    this.#account = account;
  }

  /** @throws {InvalidOptionError} if `permits` is out of range. */
  tryTake(permits: number): boolean {
    InvalidOptionError.checkInteger('permits', permits, 1, MOST_PERMITS);
    this.#account.beginStep();
    const isTaken = this.#semaphore.tryAcquire(permits);
    if (isTaken) this.#account.add(permits);
    this.#account.endStep();
    return isTaken;
  }

  /** Off the account first: a thread that dies in between has lost permits, and has not doubled them. */
  giveBack(permits: number): void {
    this.#account.beginStep();
    this.#account.add(-permits);
    this.#semaphore.release(permits);
    this.#account.endStep();
  }

  /** Holds them no longer, without giving them back. */
  forget(permits: number): void {
    this.#account.add(-permits);
  }
}
