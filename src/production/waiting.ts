/** The two ways to go through a wait, blocking and asynchronous, and what limits them. */
import type { AwaitableMemory } from '../memory/atomic-memory.ts';
import type { Account } from '../primitives/account.ts';
import { checkTimeout, deadlineAfter, type TimeoutOptions } from '../primitives/deadline.ts';
import { RecordedSteps } from '../primitives/recorded-steps.ts';
import { sleepThrough } from '../primitives/sleep.ts';
import { Wait, type WaitSteps } from '../primitives/wait.ts';
import type { Abortable } from './abortable.ts';
import { Aborts } from './aborts.ts';
import { Alarm } from './alarm.ts';
import { BlockingNotAllowedError, TimeoutError, UnsupportedError } from './errors.ts';
import { awaitEnd, type Watches } from './pending-wait.ts';

/** How an asynchronous call may be limited. */
export interface WaitOptions extends TimeoutOptions {
  /**
   * Gives up when it aborts, and rejects with its reason. Until the promise is settled an abort always wins, even over
   * what was handed over a moment before, which is passed on then; afterwards it has no effect.
   */
  readonly signal?: Abortable | undefined;
  /** False: the process or worker may end while this waits. Default: true. */
  readonly keepAlive?: boolean;
}

/** What a thread may do to wait. */
export interface WaysToWait {
  /** Whether it may block; if not, because it is the only thread, or because its host does not allow it. */
  readonly blocking: 'allowed' | 'local' | 'thread';
  /** Whether it may await. */
  readonly isAwaiting: boolean;
}

/** How much more is held after an outcome. */
type GainOf<Outcome> = (outcome: Outcome) => number;

const noGain = (): number => 0;

/** The waits of one participant for one primitive. */
export class Waiting {
  declare private readonly memory: AwaitableMemory;
  declare private readonly account: Account;
  declare private readonly blocking: WaysToWait['blocking'];
  declare private readonly isAwaiting: boolean;
  declare private readonly watches: Watches;

  constructor(memory: AwaitableMemory, account: Account, ways: WaysToWait) {
    this.memory = memory;
    this.account = account;
    this.blocking = ways.blocking;
    this.isAwaiting = ways.isAwaiting;
    this.watches = { alarm: new Alarm(() => memory.now()), aborts: new Aborts() };
  }

  /** @throws {BlockingNotAllowedError} if this thread must not block. */
  checkBlocking(call: string): void {
    if (this.blocking !== 'allowed') throw new BlockingNotAllowedError(call, this.blocking);
  }

  /** Goes through a wait without blocking. @throws {TimeoutError} and the signal's reason. */
  async wait<Outcome extends string>(
    steps: WaitSteps<Outcome>,
    options: WaitOptions,
    gainOf: GainOf<Outcome> = noGain,
  ): Promise<Outcome> {
    if (!this.isAwaiting) throw new UnsupportedError('Atomics.waitAsync');
    checkTimeout(options.timeoutMs);
    options.signal?.throwIfAborted();
    const wait = this.waitFor(steps, gainOf);
    return wait.begin() ?? this.goThrough(wait, options);
  }

  /** Goes through a wait that has begun. Throws like {@link wait}; the wait is over then. */
  async goThrough<Outcome extends string>(
    wait: Wait<Outcome>,
    { signal, timeoutMs, keepAlive = true }: WaitOptions,
  ): Promise<Outcome> {
    const deadline = deadlineAfter(this.memory, timeoutMs);
    const isHasty = deadline <= this.memory.now();
    const patience = { signal, deadline, keepAlive };
    return inTime(
      isHasty ? wait.timedOut() : await awaitEnd(this.memory, this.watches, wait, patience),
      timeoutMs,
    );
  }

  /** Goes through a wait blocking. @throws {TimeoutError} */
  waitBlocking<Outcome extends string>(
    steps: WaitSteps<Outcome>,
    options: TimeoutOptions,
    gainOf: GainOf<Outcome> = noGain,
  ): Outcome {
    checkTimeout(options.timeoutMs);
    return this.goThroughBlocking(this.waitFor(steps, gainOf), options);
  }

  /** Goes through a wait, begun or not, blocking. Throws like {@link waitBlocking}; the wait is over then. */
  goThroughBlocking<Outcome extends string>(wait: Wait<Outcome>, { timeoutMs }: TimeoutOptions): Outcome {
    const deadline = deadlineAfter(this.memory, timeoutMs);
    return inTime(sleepThrough(this.memory, wait, deadline), timeoutMs);
  }

  /** A wait that has not begun, of which account is kept. */
  waitFor<Outcome extends string>(
    steps: WaitSteps<Outcome>,
    gainOf: GainOf<Outcome> = noGain,
  ): Wait<Outcome> {
    return new Wait(this.account.number === 0 ? steps : new RecordedSteps(steps, this.account, gainOf));
  }
}

function inTime<Outcome extends string>(
  ended: Outcome | 'timed-out',
  timeoutMs: number | undefined,
): Outcome {
  if (ended === 'timed-out') throw new TimeoutError(timeoutMs ?? 0);
  return ended as Outcome;
}
