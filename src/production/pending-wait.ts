/**
 * Pending wait: the asynchronous shell around a wait. Whoever comes first decides: the wake, the deadline or the abort.
 *
 * Idea.       The steps of the wait are the same as those of a blocking one; only what calls them differs.
 * Invariant.  Once the promise is settled, nothing of the wait is left: no ticket, no listener, no deadline, and no
 *             `Atomics.waitAsync`, since notifying its cell ends it.
 * Race.       1. An abort meets a grant: everything here runs on one thread, so either the promise was settled before,
 *             and the abort comes too late, or it was not, and the abort wins and passes the grant on. 2. A deadline meets
 *             a grant: the grant counts. Both are `wait.ts`'s, and checked there.
 */
import type { AwaitableMemory } from '../memory/atomic-memory.ts';
import type { Wait } from '../primitives/wait.ts';
import type { Abortable } from './abortable.ts';
import type { Aborts } from './aborts.ts';
import type { Alarm } from './alarm.ts';

/** When to give a wait up. */
export interface Patience {
  readonly signal: Abortable | undefined;
  /** On the memory's clock, in milliseconds; `Infinity`: never. */
  readonly deadline: number;
  readonly keepAlive: boolean;
}

/** What calls waits that are given up. */
export interface Watches {
  readonly alarm: Alarm;
  readonly aborts: Aborts;
}

/** Resolves to how a wait that has begun ended, or rejects with the signal's reason, or with what a step throws. */
export function awaitEnd<Outcome extends string>(
  memory: AwaitableMemory,
  watches: Watches,
  wait: Wait<Outcome>,
  patience: Patience,
): Promise<Outcome | 'timed-out'> {
  return new Promise((resolve, reject) => {
    new PendingWait(memory, wait, resolve, reject).start(watches, patience);
  });
}

class PendingWait<Outcome extends string> {
  readonly #memory: AwaitableMemory;
  readonly #wait: Wait<Outcome>;
  readonly #resolve: (outcome: Outcome | 'timed-out') => void;
  readonly #reject: (reason: unknown) => void;
  #endWatches: readonly (() => void)[] = [];
  #isOver = false;

  constructor(
    memory: AwaitableMemory,
    wait: Wait<Outcome>,
    resolve: (outcome: Outcome | 'timed-out') => void,
    reject: (reason: unknown) => void,
  ) {
    this.#memory = memory;
    this.#wait = wait;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  start({ alarm, aborts }: Watches, { signal, deadline, keepAlive }: Patience): void {
    const timeUp = (): void => this.#giveUp(() => this.#wait.timedOut());
    const endWatch = alarm.watch(deadline, keepAlive, timeUp);
    this.#endWatches = signal
      ? [endWatch, aborts.watch(signal, () => this.#giveUp(() => this.#abort(signal)))]
      : [endWatch];
    this.#listen();
  }

  #abort(signal: Abortable): Outcome {
    const left = this.#wait.abort();
    if (left === 'withdrawn') throw signal.reason;
    return left as Outcome;
  }

  /** Never with a timeout: one that is notified before leaks until the timeout fires. */
  #listen(): void {
    const { cell, expected } = this.#wait.point;
    void this.#memory.waitAsync(cell, expected).then(() => this.#woken());
  }

  #woken(): void {
    if (this.#isOver) return;
    try {
      const ended = this.#goOn();
      if (ended === null) this.#listen();
      else this.#end(() => this.#resolve(ended));
    } catch (error) {
      this.#end(() => this.#reject(error));
    }
  }

  #goOn(): Outcome | null {
    const ended = this.#wait.woken();
    return ended === null && !this.#wait.isRegistered ? this.#wait.begin() : ended;
  }

  /** Leaves before being woken. The wait's cell is notified, or its `waitAsync` would stay behind until somebody does. */
  #giveUp(leave: () => Outcome | 'timed-out'): void {
    const { cell } = this.#wait.point;
    try {
      const left = leave();
      this.#end(() => this.#resolve(left));
    } catch (error) {
      this.#end(() => this.#reject(error));
    }
    this.#memory.notify(cell);
  }

  #end(settle: () => void): void {
    this.#isOver = true;
    for (const endWatch of this.#endWatches) endWatch();
    settle();
  }
}
