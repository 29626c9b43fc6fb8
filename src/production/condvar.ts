/** The condition variable for programs: holders of a mutex that wait until something may have changed. */
import { condvarSteps } from '../primitives/client-steps.ts';
import { Condvar as Algorithm } from '../primitives/condvar.ts';
import { checkTimeout, type TimeoutOptions } from '../primitives/deadline.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { GuardError, TimeoutError } from './errors.ts';
import { kindNamed } from './header.ts';
import { type LentLock, MutexGuard } from './mutex-guard.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { WaitOptions } from './waiting.ts';

export type CondvarOptions = CreateOptions;

const kind: Kind<Algorithm> = {
  ...kindNamed('Condvar'),
  layOut: (memory, { maxWaiters, queue }, cells, at) => Algorithm[at](memory, { maxWaiters, queue }, cells),
};

const settings = (options: CondvarOptions): Settings => settingsOf(options, true, 0);

/**
 * A condition variable that threads share, used with one mutex.
 *
 * ```ts
 * const guard = await mutex.lock();
 * await condvar.waitWhile(guard, () => items.isEmpty());
 * guard.release();
 * ```
 */
export class Condvar extends Primitive<Algorithm> {
  private constructor(site: Site<Algorithm>) {
    super(site);
  }

  /**
   * A new condition variable, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: CondvarOptions = {}): Condvar {
    return new Condvar(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: AttachOptions = {}): Condvar {
    return new Condvar(Site.attach(kind, handle, options, {}));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: CondvarOptions = {}): number {
    return Site.byteLength(kind, settings(options));
  }

  /**
   * Unlocks the mutex, waits until notified, and locks it again, whatever came of the wait: the guard holds when the
   * promise is settled. What the notification announced may be gone by then: see {@link waitWhile}.
   *
   * @throws {TimeoutError} {GuardError} {CapacityError} {InvalidOptionError} and the signal's reason.
   */
  async wait(guard: MutexGuard, options: WaitOptions = {}): Promise<void> {
    checkTimeout(options.timeoutMs);
    options.signal?.throwIfAborted();
    const lock = lend(guard);
    try {
      await this.site.waiting.wait(condvarSteps(this.algorithm, lock), options);
    } finally {
      await lock.takeBack(options.keepAlive ?? true);
    }
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link wait}. */
  waitSync(guard: MutexGuard, options: TimeoutOptions = {}): void {
    checkTimeout(options.timeoutMs);
    this.site.waiting.checkBlocking('waitSync');
    const lock = lend(guard);
    try {
      this.site.waiting.waitBlocking(condvarSteps(this.algorithm, lock), options);
    } finally {
      lock.takeBackBlocking();
    }
  }

  /**
   * Waits until `condition`, asked with the mutex locked, is false; the time counts for all its waits together. Throws
   * like {@link wait}, and what `condition` throws, with the mutex locked.
   */
  async waitWhile(guard: MutexGuard, condition: () => boolean, options: WaitOptions = {}): Promise<void> {
    const { timeoutMs } = options;
    const timeLeft = countdown(timeoutMs);
    while (condition()) {
      try {
        await this.wait(guard, { ...options, timeoutMs: timeLeft() });
      } catch (error) {
        unlessReady(error, condition, timeoutMs);
      }
    }
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link waitWhile}. */
  waitWhileSync(guard: MutexGuard, condition: () => boolean, { timeoutMs }: TimeoutOptions = {}): void {
    const timeLeft = countdown(timeoutMs);
    while (condition()) {
      try {
        this.waitSync(guard, { timeoutMs: timeLeft() });
      } catch (error) {
        unlessReady(error, condition, timeoutMs);
      }
    }
  }

  /** Wakes the longest waiting; returns whether there was one. */
  notifyOne(): boolean {
    return this.step(() => this.algorithm.notifyOne());
  }

  /** Wakes up to `count` (an integer >= 0), the longest waiting first; returns how many. @throws {InvalidOptionError} */
  notify(count: number): number {
    return this.step(() => this.algorithm.notify(count));
  }

  /** Wakes all that wait; returns how many. */
  notifyAll(): number {
    return this.step(() => this.algorithm.notifyAll());
  }

  /** @internal A notification that a dead thread had received goes to another. */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => {
        if (algorithm.cancelWait(ticket) === 'notified') algorithm.notifyOne();
      },
      giveBack: () => 0,
      tend: () => {},
    };
  }
}

function lend(guard: MutexGuard): LentLock {
  if (!(guard instanceof MutexGuard)) throw new GuardError('foreign');
  return guard.lend();
}

/** What is left of a timeout, whenever it is asked. */
function countdown(timeoutMs: number = Number.POSITIVE_INFINITY): () => number {
  checkTimeout(timeoutMs);
  const deadline = performance.now() + timeoutMs;
  return () => deadline - performance.now();
}

/** A timeout counts for nothing if what was waited for has come meanwhile. */
function unlessReady(error: unknown, condition: () => boolean, timeoutMs: number | undefined): void {
  if (!(error instanceof TimeoutError)) throw error;
  if (condition()) throw new TimeoutError(timeoutMs ?? 0);
}
