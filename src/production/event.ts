/** The event for programs: whoever listens first and looks second misses nothing. */
import { listenSteps } from '../primitives/client-steps.ts';
import { Event as Algorithm } from '../primitives/event.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { kindNamed } from './header.ts';
import { Listener } from './listener.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';

export type EventOptions = CreateOptions;

const kind: Kind<Algorithm> = {
  ...kindNamed('Event'),
  layOut: (memory, { maxWaiters, queue }, cells, at) => Algorithm[at](memory, { maxWaiters, queue }, cells),
};

const settings = (options: EventOptions): Settings => settingsOf(options, true, 0);

/**
 * An event to listen to. Nothing is kept: a notification without listeners is none.
 *
 * ```ts
 * const listener = event.listen();
 * if (isReady()) listener.discard();
 * else await listener.wait();
 * ```
 */
export class Event extends Primitive<Algorithm> {
  private constructor(site: Site<Algorithm>) {
    super(site);
  }

  /**
   * A new event, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: EventOptions = {}): Event {
    return new Event(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: AttachOptions = {}): Event {
    return new Event(Site.attach(kind, handle, options, {}));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: EventOptions = {}): number {
    return Site.byteLength(kind, settings(options));
  }

  /**
   * Begins to listen. Look at what you wait for afterwards, not before; then `wait`, or `discard`.
   *
   * @throws {CapacityError} if `maxWaiters` others listen.
   */
  listen(): Listener {
    const wait = this.site.waiting.waitFor(listenSteps(this.algorithm));
    wait.begin();
    return new Listener(this.site.waiting, wait);
  }

  /**
   * Makes sure that at least `count` (an integer >= 0) of those who listen are notified, or all if they are fewer; those
   * count that were notified and have not heard of it yet. Returns how many more it notified.
   *
   * @throws {InvalidOptionError} if `count` is out of range.
   */
  notify(count: number): number {
    return this.step(() => this.algorithm.notify(count));
  }

  /** Notifies `count` more, the longest listening first; returns how many. @throws {InvalidOptionError} */
  notifyAdditional(count: number): number {
    return this.step(() => this.algorithm.notifyAdditional(count));
  }

  /** Notifies everybody who listens now; returns how many were not yet. */
  notifyAll(): number {
    return this.step(() => this.algorithm.notifyAll());
  }

  /** @internal */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.discard(ticket),
      giveBack: () => 0,
      tend: () => {},
    };
  }
}
