/** The guard of a mutex that is locked, and how it gives its lock up for the time of a wait. */
import type { Account } from '../primitives/account.ts';
import { lockSteps } from '../primitives/client-steps.ts';
import type { TimeoutOptions } from '../primitives/deadline.ts';
import type { Lockable } from '../primitives/futex-mutex.ts';
import type { Mutex } from '../primitives/mutex.ts';
import { GuardError } from './errors.ts';
import { Guard, type Holder } from './guard.ts';
import type { Site } from './site.ts';
import type { Waiting, WaitOptions } from './waiting.ts';

/** The lock of a mutex, as one participant takes it and gives it back. */
export class MutexLock implements Holder {
  declare private readonly mutex: Mutex;
  declare private readonly account: Account;
  declare private readonly waiting: Waiting;

  constructor({ algorithm, account, waiting }: Site<Mutex>) {
    this.mutex = algorithm;
    this.account = account;
    this.waiting = waiting;
  }

  /** No account is kept of it: one step takes the lock and says who has it. */
  tryTake(): boolean {
    return this.mutex.tryLock();
  }

  async take(options: WaitOptions): Promise<void> {
    if (!this.tryTake()) await this.waiting.wait(lockSteps(this.mutex), options);
  }

  takeBlocking(options: TimeoutOptions): void {
    if (!this.tryTake()) this.waiting.waitBlocking(lockSteps(this.mutex), options);
  }

  giveBack(): void {
    this.account.beginStep();
    this.mutex.unlock();
    this.account.endStep();
  }
}

/** A lock that is held until it is released. A condition variable gives it up for the time of a wait. */
export class MutexGuard extends Guard<MutexLock> {
  // Declared only, as in `Guard`.
  declare private isLent: boolean;

  constructor(lock: MutexLock) {
    super(lock, 1);
    this.isLent = false;
  }

  /** @throws {GuardError} while a wait has given the lock up: await that first. */
  override release(): void {
    if (this.isLent) throw new GuardError('waiting');
    super.release();
  }

  /** @internal Hands the lock to a wait. @throws {GuardError} if there is none to hand over. */
  lend(): LentLock {
    if (this.isLent) throw new GuardError('waiting');
    const lock = this.holder;
    if (lock === null) throw new GuardError('released');
    this.isLent = true;
    return new LentLock(lock, (isHeld) => {
      this.isLent = false;
      if (!isHeld) this.letGo();
    });
  }
}

/** A lock in the hands of a wait, which unlocks it once and takes it back, however it ends. */
export class LentLock implements Lockable {
  readonly #lock: MutexLock;
  readonly #returned: (isHeld: boolean) => void;
  #isHeld = true;

  constructor(lock: MutexLock, returned: (isHeld: boolean) => void) {
    this.#lock = lock;
    this.#returned = returned;
  }

  unlock(): void {
    this.#lock.giveBack();
    this.#isHeld = false;
  }

  lock(): void {
    this.#lock.takeBlocking({});
    this.#isHeld = true;
  }

  /** Locks again, unless it was never unlocked. Without limit: whoever waited goes on with the lock, or not at all. */
  async takeBack(keepAlive: boolean): Promise<void> {
    try {
      if (!this.#isHeld) await this.#lock.take({ keepAlive });
      this.#isHeld = true;
    } finally {
      this.#returned(this.#isHeld);
    }
  }

  /** Like {@link takeBack}, blocking. */
  takeBackBlocking(): void {
    try {
      if (!this.#isHeld) this.lock();
    } finally {
      this.#returned(this.#isHeld);
    }
  }
}
