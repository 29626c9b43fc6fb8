/** Accesses to a reader-writer lock, taken and given back at once, with the account kept of it: what needs no waiting. */
import type { Account } from './account.ts';
import { MOST_PERMITS } from './permit-word.ts';
import type { Access, RwLock } from './rw-lock.ts';

/** A writer in an account; each reader is 1. */
const WRITER: number = MOST_PERMITS;

/** What holding an access adds to an account. */
export const heldFor = (access: Access): number => (access === 'write' ? WRITER : 1);

/** The accesses of one participant. */
export class HeldAccesses {
  declare private readonly lock: RwLock;
  declare private readonly account: Account;

  constructor(lock: RwLock, account: Account) {
    this.lock = lock;
    this.account = account;
  }

  /** @throws {InvalidOptionError} if there is no such access. */
  tryTake(access: Access): boolean {
    this.account.beginStep();
    const isTaken = this.lock.tryLock(access);
    if (isTaken) this.account.add(heldFor(access));
    this.account.endStep();
    return isTaken;
  }

  /** Off the account first: a thread that dies in between has lost an access, and has not doubled it. */
  giveBack(held: number): void {
    this.account.beginStep();
    this.account.add(-held);
    this.lock.unlock(held === WRITER ? 'write' : 'read');
    this.account.endStep();
  }
}

/** Gives back what an account says was held; returns how many accesses that were. */
export function giveBackAccesses(lock: RwLock, held: number): number {
  if (held === WRITER) {
    lock.unlock('write');
    return 1;
  }
  for (let reader = 0; reader < held; reader++) lock.unlock('read');
  return held;
}
