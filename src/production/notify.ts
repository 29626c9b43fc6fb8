/** Notifications for programs: one kept, or all at once. */
import { notifySteps } from '../primitives/client-steps.ts';
import type { TimeoutOptions } from '../primitives/deadline.ts';
import { Notify as Algorithm } from '../primitives/notify.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { kindNamed } from './header.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { WaitOptions } from './waiting.ts';

export type NotifyOptions = CreateOptions;

const kind: Kind<Algorithm> = {
  ...kindNamed('Notify'),
  layOut: (memory, { maxWaiters, queue }, cells, at) => Algorithm[at](memory, { maxWaiters, queue }, cells),
};

const settings = (options: NotifyOptions): Settings => settingsOf(options, true, 0);

/**
 * Notifications without data.
 *
 * ```ts
 * const notify = Notify.create();
 * notify.notifyOne(); // Nobody waits: it is kept.
 * await notify.wait(); // at once
 * ```
 */
export class Notify extends Primitive<Algorithm> {
  private constructor(site: Site<Algorithm>) {
    super(site);
  }

  /**
   * A new one, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: NotifyOptions = {}): Notify {
    return new Notify(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: AttachOptions = {}): Notify {
    return new Notify(Site.attach(kind, handle, options, {}));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: NotifyOptions = {}): number {
    return Site.byteLength(kind, settings(options));
  }

  /** Whether a notification is kept for the next to wait. */
  get isNotified(): boolean {
    return this.algorithm.isNotified;
  }

  /**
   * Waits until notified. A notification that is kept ends the wait at once, unless others wait already. One that comes
   * at the moment of the timeout counts; one that an abort finds undelivered goes to another waiter, or is kept.
   *
   * @throws {TimeoutError} {CapacityError} {InvalidOptionError} and the signal's reason.
   */
  async wait(options: WaitOptions = {}): Promise<void> {
    await this.site.waiting.wait(notifySteps(this.algorithm), options);
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link wait}. */
  waitSync(options: TimeoutOptions = {}): void {
    this.site.waiting.checkBlocking('waitSync');
    this.site.waiting.waitBlocking(notifySteps(this.algorithm), options);
  }

  /** Notifies the longest waiting; if nobody waits, the next wait ends at once. At most one is kept. */
  notifyOne(): void {
    this.step(() => this.algorithm.notifyOne());
  }

  /** Notifies all that wait now, and no others; nothing is kept. */
  notifyAll(): void {
    this.step(() => this.algorithm.notifyAll());
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
