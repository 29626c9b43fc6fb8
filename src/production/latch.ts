/** The latch for programs: opens for good once it has been counted down. */
import { latchSteps } from '../primitives/client-steps.ts';
import type { TimeoutOptions } from '../primitives/deadline.ts';
import { Latch as Algorithm } from '../primitives/latch.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { kindNamed } from './header.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { WaitOptions } from './waiting.ts';

export interface LatchOptions extends CreateOptions {
  /** How often it is to be counted down: an integer from 0 to 2^31 - 1. */
  readonly count: number;
}

/** Settings that are given must be those that the latch was created with. */
export interface LatchAttachOptions extends AttachOptions {
  readonly count?: number;
}

const kind: Kind<Algorithm> = {
  ...kindNamed('Latch'),
  parameter: 'count',
  layOut: (memory, { parameter: count, maxWaiters, queue }, cells, at) =>
    Algorithm[at](memory, { count, maxWaiters, queue }, cells),
};

const settings = (options: LatchOptions): Settings => settingsOf(options, true, options.count);

/**
 * A latch that threads share. It cannot be closed again.
 *
 * ```ts
 * const ready = Latch.create({ count: workers.length });
 * ready.countDown(); // by each worker
 * await ready.wait();
 * ```
 */
export class Latch extends Primitive<Algorithm> {
  private constructor(site: Site<Algorithm>) {
    super(site);
  }

  /**
   * A new latch, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: LatchOptions): Latch {
    return new Latch(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: LatchAttachOptions = {}): Latch {
    return new Latch(Site.attach(kind, handle, options, { parameter: options.count }));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: LatchOptions): number {
    return Site.byteLength(kind, settings(options));
  }

  /** How often it is still to be counted down. */
  get count(): number {
    return this.algorithm.count;
  }

  get isOpen(): boolean {
    return this.algorithm.isOpen;
  }

  /**
   * Counts down by `steps` (an integer from 1 to 2^31 - 1); whoever reaches 0 opens the latch. Never blocks for long.
   *
   * @throws {InvalidOptionError} {LatchOverrunError} if that is more than what is left; nothing has changed then.
   */
  countDown(steps = 1): void {
    this.step(() => this.algorithm.countDown(steps));
  }

  /**
   * Waits until the latch is open.
   *
   * @throws {TimeoutError} {CapacityError} {InvalidOptionError} and the signal's reason.
   */
  async wait(options: WaitOptions = {}): Promise<void> {
    await this.site.waiting.wait(latchSteps(this.algorithm), options);
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link wait}. */
  waitSync(options: TimeoutOptions = {}): void {
    this.site.waiting.checkBlocking('waitSync');
    this.site.waiting.waitBlocking(latchSteps(this.algorithm), options);
  }

  /** @internal */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.cancelWait(ticket),
      giveBack: () => 0,
      tend: () => algorithm.tend(),
    };
  }
}
