/** Accesses to a reader-writer lock, as one participant takes them and gives them back. */
import type { Account } from '../primitives/account.ts';
import { MOST_PERMITS } from '../primitives/permit-word.ts';
import type { Access, RwLock } from '../primitives/rw-lock.ts';
import { Guard, type Holder } from './guard.ts';
import type { Site } from './site.ts';

/** A writer in an account; each reader is 1. */
const WRITER: number = MOST_PERMITS;

/** What holding an access adds to the account. */
export const needOf = (access: Access): number => (access === 'write' ? WRITER : 1);

/** The accesses of one participant. */
export class Accesses implements Holder {
  readonly #lock: RwLock;
  readonly #account: Account;

  constructor({ algorithm, account }: Site<RwLock>) {
    this.#lock = algorithm;
    this.#account = account;
  }

  /** @throws {InvalidOptionError} if there is no such access. */
  tryTake(access: Access): boolean {
    this.#account.beginStep();
    const isTaken = this.#lock.tryLock(access);
    if (isTaken) this.#account.add(needOf(access));
    this.#account.endStep();
    return isTaken;
  }

  giveBack(need: number): void {
    this.#account.beginStep();
    this.#account.add(-need);
    this.#lock.unlock(need === WRITER ? 'write' : 'read');
    this.#account.endStep();
  }
}

/** An access that is held until it is released. */
export class AccessGuard extends Guard {
  readonly access: Access;

  constructor(accesses: Accesses, access: Access) {
    super(accesses, needOf(access));
    this.access = access;
  }
}

/** Gives back what an account says was held; returns how many accesses that were. */
export function giveBackAll(lock: RwLock, held: number): number {
  if (held === WRITER) {
    lock.unlock('write');
    return 1;
  }
  for (let reader = 0; reader < held; reader++) lock.unlock('read');
  return held;
}
