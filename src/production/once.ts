/** Once, for programs: something that one thread does, and that all others wait for. */
import { onceSteps } from '../primitives/client-steps.ts';
import type { TimeoutOptions } from '../primitives/deadline.ts';
import { Once as Algorithm } from '../primitives/once.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { kindNamed } from './header.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { WaitOptions } from './waiting.ts';

export type OnceOptions = CreateOptions;

const gainOf = (claimed: 'claimed' | 'done'): number => (claimed === 'claimed' ? 1 : 0);

const kind: Kind<Algorithm> = {
  ...kindNamed('Once'),
  layOut: (memory, { maxWaiters, queue }, cells, at) => Algorithm[at](memory, { maxWaiters, queue }, cells),
};

const settings = (options: OnceOptions): Settings => settingsOf(options, true, 0);

/**
 * Runs something exactly once among all threads.
 *
 * ```ts
 * const once = Once.create();
 * await once.run(() => fillTable());
 * // The table is filled here, by whichever thread.
 * ```
 */
export class Once extends Primitive<Algorithm> {
  private constructor(site: Site<Algorithm>) {
    super(site);
  }

  /**
   * A new one, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: OnceOptions = {}): Once {
    return new Once(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: AttachOptions = {}): Once {
    return new Once(Site.attach(kind, handle, options, {}));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: OnceOptions = {}): number {
    return Site.byteLength(kind, settings(options));
  }

  get isDone(): boolean {
    return this.algorithm.isDone;
  }

  /**
   * Runs `body`, unless it has been done; waits while another is at it. `ran`: this call did it. If `body` throws or
   * rejects, so does this: it has not been done then, and one of those who wait tries instead.
   *
   * @throws {TimeoutError} {CapacityError} {InvalidOptionError} and the signal's reason.
   */
  async run(body: () => void | PromiseLike<void>, options: WaitOptions = {}): Promise<'ran' | 'done'> {
    const claimed = await this.site.waiting.wait(onceSteps(this.algorithm), options, gainOf);
    if (claimed === 'done') return claimed;
    try {
      await body();
    } catch (error) {
      this.#end(() => this.algorithm.abandon());
      throw error;
    }
    this.#end(() => this.algorithm.complete());
    return 'ran';
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link run}. */
  runSync(body: () => void, options: TimeoutOptions = {}): 'ran' | 'done' {
    this.site.waiting.checkBlocking('runSync');
    const claimed = this.site.waiting.waitBlocking(onceSteps(this.algorithm), options, gainOf);
    if (claimed === 'done') return claimed;
    try {
      body();
    } catch (error) {
      this.#end(() => this.algorithm.abandon());
      throw error;
    }
    this.#end(() => this.algorithm.complete());
    return 'ran';
  }

  /** @internal A run that a thread died in has not been done. */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.cancelWait(ticket),
      giveBack: (held) => {
        if (held > 0) algorithm.abandon();
        return held;
      },
      tend: () => algorithm.tend(),
    };
  }

  #end(end: () => void): void {
    this.step(() => {
      this.site.account.add(-1);
      end();
    });
  }
}
