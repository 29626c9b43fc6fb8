/** The semaphore for programs: permits that are awaited, guarded, and taken back from threads that die. */
import { anonymous } from '../primitives/account.ts';
import { acquireSteps } from '../primitives/client-steps.ts';
import { checkTimeout, type TimeoutOptions } from '../primitives/deadline.ts';
import { InvalidOptionError } from '../primitives/errors.ts';
import { HeldPermits, type Holdings } from '../primitives/held-permits.ts';
import { MOST_PERMITS } from '../primitives/permit-word.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { Semaphore as Algorithm } from '../primitives/semaphore.ts';
import type { Entrance } from '../primitives/supply.ts';
import type { WaitSteps } from '../primitives/wait.ts';
import { ClosedError } from './errors.ts';
import { Guard } from './guard.ts';
import { kindNamed } from './header.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { Waiting, WaitOptions } from './waiting.ts';

export interface SemaphoreOptions extends CreateOptions {
  /** How many permits there are at first: an integer from 0 to 2^30 - 1. */
  readonly permits: number;
  /**
   * Default: true: strictly first come, first served. False: whoever asks first when permits are free; many times faster
   * under contention, but a waiter may starve.
   */
  readonly fair?: boolean;
}

/** Settings that are given must be those that the semaphore was created with. */
export interface SemaphoreAttachOptions extends AttachOptions {
  readonly permits?: number;
  readonly fair?: boolean;
}

export interface PermitsOptions {
  /** How many to acquire, all at once: an integer from 1 to 2^30 - 1; default: 1. */
  readonly permits?: number;
}

/** Permits that are held until they are released. */
export class Permits extends Guard<Holdings> {
  /** How many. */
  get permits(): number {
    return this.amount;
  }

  /** Gives nothing back: the semaphore has so many permits fewer for good, unless somebody adds them again. */
  forget(): void {
    this.letGo()?.forgetHeld?.(this.permits);
  }
}

const kind: Kind<Algorithm> = {
  ...kindNamed('Semaphore'),
  parameter: 'permits',
  layOut: (memory, { parameter: permits, maxWaiters, queue, fair }, cells, at) =>
    Algorithm[at](memory, { permits, maxWaiters, queue, fair }, cells),
};

const settings = ({ permits, fair = true, ...options }: SemaphoreOptions): Settings =>
  settingsOf(options, fair, permits);

/**
 * A semaphore that threads share.
 *
 * ```ts
 * const semaphore = Semaphore.create({ permits: 2 });
 * const permit = await semaphore.acquire({ timeoutMs: 1_000 });
 * permit.release();
 * ```
 */
export class Semaphore extends Primitive<Algorithm> {
  // Declared, as everything is that a call passes through which need not wait: see ARCHITECTURE.md.
  declare private readonly holdings: Holdings;
  declare private readonly entrance: Entrance;
  declare private readonly waiting: Waiting;

  private constructor(site: Site<Algorithm>) {
    super(site);
    const { algorithm, account } = site;
    this.holdings = account === anonymous ? algorithm : new HeldPermits(algorithm, account);
    this.entrance = this.holdings.entrance;
    this.waiting = site.waiting;
  }

  /**
   * A new semaphore, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: SemaphoreOptions): Semaphore {
    return new Semaphore(Site.create(kind, settings(options), options));
  }

  /**
   * The semaphore to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: SemaphoreAttachOptions = {}): Semaphore {
    const { permits: parameter, fair } = options;
    return new Semaphore(Site.attach(kind, handle, options, { parameter, fair }));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: SemaphoreOptions): number {
    return Site.byteLength(kind, settings(options));
  }

  /** Permits that are free right now. */
  get availablePermits(): number {
    return this.algorithm.availablePermits;
  }

  get isClosed(): boolean {
    return this.algorithm.isClosed;
  }

  /**
   * Waits for permits. Permits granted at the moment of the timeout are acquired; an abort before the promise is settled
   * passes them on.
   *
   * @throws {TimeoutError} {ClosedError} {CapacityError} {InvalidOptionError} and the signal's reason. Nothing is held
   * then.
   */
  async acquire(options: PermitsOptions & WaitOptions = {}): Promise<Permits> {
    const { permits = 1, signal, timeoutMs } = options;
    if (permits !== 1) checkPermits(permits);
    checkTimeout(timeoutMs);
    signal?.throwIfAborted();
    if (this.entrance.tryTake(permits) === 'acquired') return new Permits(this.holdings, permits);
    const acquired = await this.waiting.wait(this.#steps(permits), options, gainOf(permits));
    return this.#ended(acquired, permits).unlessAborted(signal);
  }

  /**
   * Blocks until it has permits.
   *
   * @throws {BlockingNotAllowedError} on threads that must not block. Otherwise like {@link acquire}.
   */
  acquireSync(options: PermitsOptions & TimeoutOptions = {}): Permits {
    const { permits = 1, timeoutMs } = options;
    if (permits !== 1) checkPermits(permits);
    if (timeoutMs !== undefined) checkTimeout(timeoutMs);
    this.waiting.checkBlocking('acquireSync');
    if (this.entrance.tryTake(permits) === 'acquired') return new Permits(this.holdings, permits);
    return this.#acquireBlocking(permits, options);
  }

  /** Permits, if they are free and nobody waits for them, or null. Never blocks. @throws {ClosedError} */
  tryAcquire({ permits = 1 }: PermitsOptions = {}): Permits | null {
    if (permits !== 1) checkPermits(permits);
    if (this.entrance.tryTake(permits) === 'acquired') return new Permits(this.holdings, permits);
    if (this.algorithm.isClosed) throw new ClosedError();
    return null;
  }

  /** Runs `body` with permits, and gives them back when it, or what it returned, is through. Throws like `acquire`. */
  async run<Result>(
    body: () => Result | PromiseLike<Result>,
    options: PermitsOptions & WaitOptions = {},
  ): Promise<Result> {
    const permits = await this.acquire(options);
    try {
      return await body();
    } finally {
      permits.release();
    }
  }

  /** Runs `body` with permits, blocking. Throws like {@link acquireSync}. */
  runSync<Result>(body: () => Result, options: PermitsOptions & TimeoutOptions = {}): Result {
    const permits = this.acquireSync(options);
    try {
      return body();
    } finally {
      permits.release();
    }
  }

  /**
   * Adds permits that nobody has acquired. Never blocks for long.
   *
   * @throws {InvalidOptionError} {PermitOverflowError} if there would be more than 2^30 - 1; none was added then.
   */
  addPermits(permits: number): void {
    this.step(() => this.algorithm.addPermits(permits));
  }

  /** Removes up to `permits` of those that are free, for good; returns how many. @throws {InvalidOptionError} */
  forgetPermits(permits: number): number {
    return this.algorithm.forget(permits);
  }

  /** Closes it for good: whoever waits, or acquires from now on, gets a {@link ClosedError}. */
  close(): void {
    this.step(() => this.algorithm.close());
  }

  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.cancelAcquire(ticket),
      giveBack: (held) => {
        if (held > 0) algorithm.release(held);
        return held;
      },
      tend: () => algorithm.tend(),
    };
  }

  #acquireBlocking(permits: number, options: TimeoutOptions): Permits {
    const acquired = this.waiting.waitBlocking(this.#steps(permits), options, gainOf(permits));
    return this.#ended(acquired, permits);
  }

  #steps(permits: number): WaitSteps<'acquired' | 'closed'> {
    return acquireSteps(this.algorithm, permits);
  }

  #ended(acquired: 'acquired' | 'closed', permits: number): Permits {
    if (acquired === 'closed') throw new ClosedError();
    return new Permits(this.holdings, permits);
  }
}

const checkPermits = (permits: number): void =>
  InvalidOptionError.checkInteger('permits', permits, 1, MOST_PERMITS);

const gainOf =
  (permits: number) =>
  (acquired: 'acquired' | 'closed'): number =>
    acquired === 'acquired' ? permits : 0;
