/** The mutex for programs: a lock that is awaited, guarded, and taken back from threads that die. */
import { checkTimeout, type TimeoutOptions } from '../primitives/deadline.ts';
import { Mutex as Algorithm } from '../primitives/mutex.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { kindNamed } from './header.ts';
import { MutexGuard, MutexLock } from './mutex-guard.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { Waiting, WaitOptions } from './waiting.ts';

export interface MutexOptions extends CreateOptions {
  /**
   * Default: true: strictly first come, first served. False: whoever asks first when it is free; many times faster under
   * contention, but a waiter may starve.
   */
  readonly fair?: boolean;
}

/** Settings that are given must be those that the mutex was created with. */
export interface MutexAttachOptions extends AttachOptions {
  readonly fair?: boolean;
}

const kind: Kind<Algorithm> = {
  ...kindNamed('Mutex'),
  layOut: (memory, { maxWaiters, queue, fair }, cells, at, owner) =>
    Algorithm[at](memory, { maxWaiters, queue, fair, owner }, cells),
};

const settings = ({ fair = true, ...options }: MutexOptions): Settings => settingsOf(options, fair, 0);

/**
 * A mutex that threads share; not reentrant.
 *
 * ```ts
 * const mutex = Mutex.create();
 * const guard = await mutex.lock({ timeoutMs: 1_000 });
 * guard.release();
 * ```
 */
export class Mutex extends Primitive<Algorithm> {
  // Declared, as everything is that a call passes through which need not wait: see ARCHITECTURE.md.
  declare private readonly ownLock: MutexLock;
  declare private readonly waiting: Waiting;

  private constructor(site: Site<Algorithm>) {
    super(site);
    this.ownLock = new MutexLock(site);
    this.waiting = site.waiting;
  }

  /**
   * A new mutex, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: MutexOptions = {}): Mutex {
    return new Mutex(Site.create(kind, settings(options), options));
  }

  /**
   * The mutex to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: MutexAttachOptions = {}): Mutex {
    return new Mutex(Site.attach(kind, handle, options, { fair: options.fair }));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: MutexOptions = {}): number {
    return Site.byteLength(kind, settings(options));
  }

  get isLocked(): boolean {
    return this.algorithm.isLocked;
  }

  /**
   * Waits for the lock. Handed over at the moment of the timeout, it is locked; an abort before the promise is settled
   * passes it on.
   *
   * @throws {TimeoutError} {CapacityError} {InvalidOptionError} and the signal's reason. Nothing is held then.
   */
  async lock(options: WaitOptions = {}): Promise<MutexGuard> {
    checkTimeout(options.timeoutMs);
    options.signal?.throwIfAborted();
    await this.ownLock.take(options);
    return new MutexGuard(this.ownLock).unlessAborted(options.signal);
  }

  /**
   * Blocks until it has the lock.
   *
   * @throws {BlockingNotAllowedError} on threads that must not block. Otherwise like {@link lock}.
   */
  lockSync(options: TimeoutOptions = {}): MutexGuard {
    checkTimeout(options.timeoutMs);
    this.waiting.checkBlocking('lockSync');
    this.ownLock.takeBlocking(options);
    return new MutexGuard(this.ownLock);
  }

  /** The lock, if it is free and nobody waits for it, or null. Never blocks. */
  tryLock(): MutexGuard | null {
    return this.ownLock.tryTake() ? new MutexGuard(this.ownLock) : null;
  }

  /** Runs `body` with the lock, and unlocks when it, or what it returned, is through. Throws like {@link lock}. */
  async run<Result>(body: () => Result | PromiseLike<Result>, options: WaitOptions = {}): Promise<Result> {
    const guard = await this.lock(options);
    try {
      return await body();
    } finally {
      guard.release();
    }
  }

  /** Runs `body` with the lock, blocking. Throws like {@link lockSync}. */
  runSync<Result>(body: () => Result, options: TimeoutOptions = {}): Result {
    const guard = this.lockSync(options);
    try {
      return body();
    } finally {
      guard.release();
    }
  }

  /** If it was locked, `held` is 1, and what it protects may be half done. */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.cancelLock(ticket),
      giveBack: () => Number(algorithm.reclaim()),
      tend: () => {},
    };
  }
}
