/** The reader-writer lock for programs: many readers or one writer, first come, first served. */
import { accessSteps } from '../primitives/client-steps.ts';
import { checkTimeout, type TimeoutOptions } from '../primitives/deadline.ts';
import { giveBackAccesses, HeldAccesses, heldFor } from '../primitives/held-accesses.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import type { Access } from '../primitives/rw-lock.ts';
import { RwLock as Algorithm } from '../primitives/rw-lock.ts';
import { AccessGuard } from './access-guard.ts';
import { kindNamed } from './header.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { WaitOptions } from './waiting.ts';

export type RwLockOptions = CreateOptions;

const kind: Kind<Algorithm> = {
  ...kindNamed('RwLock'),
  layOut: (memory, { maxWaiters, queue }, cells, at) => Algorithm[at](memory, { maxWaiters, queue }, cells),
};

const settings = (options: RwLockOptions): Settings => settingsOf(options, true, 0);

/**
 * A reader-writer lock that threads share; not reentrant. Writers are preferred to readers that come later.
 *
 * ```ts
 * const lock = RwLock.create();
 * await lock.run('write', () => table.set(key, value));
 * const value = await lock.run('read', () => table.get(key));
 * ```
 */
export class RwLock extends Primitive<Algorithm> {
  declare private readonly accesses: HeldAccesses;

  private constructor(site: Site<Algorithm>) {
    super(site);
    this.accesses = new HeldAccesses(site.algorithm, site.account);
  }

  /**
   * A new lock, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: RwLockOptions = {}): RwLock {
    return new RwLock(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: AttachOptions = {}): RwLock {
    return new RwLock(Site.attach(kind, handle, options, {}));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: RwLockOptions = {}): number {
    return Site.byteLength(kind, settings(options));
  }

  /** Who is inside right now: a number of readers, or a writer. */
  get holders(): { readonly readers: number; readonly writers: 0 | 1 } {
    return this.algorithm.holders;
  }

  /**
   * Waits to be one of many readers. Not reentrant: a reader that reads again behind a waiting writer waits for itself.
   *
   * @throws {TimeoutError} {CapacityError} {InvalidOptionError} and the signal's reason. Nothing is held then.
   */
  read(options: WaitOptions = {}): Promise<AccessGuard> {
    return this.#lock('read', options);
  }

  /** Waits to be the only writer. Throws like {@link read}. */
  write(options: WaitOptions = {}): Promise<AccessGuard> {
    return this.#lock('write', options);
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link read}. */
  readSync(options: TimeoutOptions = {}): AccessGuard {
    return this.#lockBlocking('readSync', 'read', options);
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link write}. */
  writeSync(options: TimeoutOptions = {}): AccessGuard {
    return this.#lockBlocking('writeSync', 'write', options);
  }

  /** A reader's guard, if that needs no waiting, or null. Never blocks. */
  tryRead(): AccessGuard | null {
    return this.accesses.tryTake('read') ? this.#guard('read') : null;
  }

  /** A writer's guard, if that needs no waiting, or null. Never blocks. */
  tryWrite(): AccessGuard | null {
    return this.accesses.tryTake('write') ? this.#guard('write') : null;
  }

  /** Runs `body` inside, and leaves when it, or what it returned, is through. Throws like {@link read}. */
  async run<Result>(
    access: Access,
    body: () => Result | PromiseLike<Result>,
    options: WaitOptions = {},
  ): Promise<Result> {
    const guard = await this.#lock(access, options);
    try {
      return await body();
    } finally {
      guard.release();
    }
  }

  /** Runs `body` inside, blocking. Throws like {@link readSync}. */
  runSync<Result>(access: Access, body: () => Result, options: TimeoutOptions = {}): Result {
    const guard = this.#lockBlocking('runSync', access, options);
    try {
      return body();
    } finally {
      guard.release();
    }
  }

  /** @internal */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.cancelLock(ticket),
      giveBack: (held) => giveBackAccesses(algorithm, held),
      tend: () => algorithm.tend(),
    };
  }

  async #lock(access: Access, options: WaitOptions): Promise<AccessGuard> {
    checkTimeout(options.timeoutMs);
    options.signal?.throwIfAborted();
    if (!this.accesses.tryTake(access)) {
      await this.site.waiting.wait(accessSteps(this.algorithm, access), options, () => heldFor(access));
    }
    return this.#guard(access).unlessAborted(options.signal);
  }

  #lockBlocking(call: string, access: Access, options: TimeoutOptions): AccessGuard {
    checkTimeout(options.timeoutMs);
    this.site.waiting.checkBlocking(call);
    if (!this.accesses.tryTake(access)) {
      this.site.waiting.waitBlocking(accessSteps(this.algorithm, access), options, () => heldFor(access));
    }
    return this.#guard(access);
  }

  #guard(access: Access): AccessGuard {
    return new AccessGuard(this.accesses, access);
  }
}
