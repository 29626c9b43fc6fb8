/** The barrier for programs: parties that wait for each other, round after round. */

import { Barrier as Algorithm } from '../primitives/barrier.ts';
import { barrierSteps } from '../primitives/client-steps.ts';
import type { TimeoutOptions } from '../primitives/deadline.ts';
import type { Undertaker } from '../primitives/reclaim.ts';
import { kindNamed } from './header.ts';
import type { Handle } from './place.ts';
import { Primitive } from './primitive.ts';
import { type CreateOptions, type Settings, settingsOf } from './settings.ts';
import { type AttachOptions, type Kind, Site } from './site.ts';
import type { WaitOptions } from './waiting.ts';

export interface BarrierOptions extends CreateOptions {
  /** How many wait for each other: an integer from 1 to 65,535, and not more than `maxWaiters`. */
  readonly parties: number;
}

/** Settings that are given must be those that the barrier was created with. */
export interface BarrierAttachOptions extends AttachOptions {
  readonly parties?: number;
}

const kind: Kind<Algorithm> = {
  ...kindNamed('Barrier'),
  parameter: 'parties',
  layOut: (memory, { parameter: parties, maxWaiters, queue }, cells, at) =>
    Algorithm[at](memory, { parties, maxWaiters, queue }, cells),
};

const settings = (options: BarrierOptions): Settings => settingsOf(options, true, options.parties);

/**
 * A cyclic barrier that threads share.
 *
 * ```ts
 * const barrier = Barrier.create({ parties: 4 });
 * if ((await barrier.wait()) === 'leader') board.swap();
 * await barrier.wait();
 * ```
 */
export class Barrier extends Primitive<Algorithm> {
  private constructor(site: Site<Algorithm>) {
    super(site);
  }

  /**
   * A new barrier, in a buffer of its own unless the options say where.
   *
   * @throws {InvalidOptionError} {UnknownQueueError} {BufferError} {PlaceError} {UnsupportedError} for options that
   * cannot be met; nothing has changed then.
   */
  static create(options: BarrierOptions): Barrier {
    return new Barrier(Site.create(kind, settings(options), options));
  }

  /**
   * The one to which a handle points.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if there is none like
   * that; nothing has changed then.
   */
  static attach(handle: Handle, options: BarrierAttachOptions = {}): Barrier {
    return new Barrier(Site.attach(kind, handle, options, { parameter: options.parties }));
  }

  /** How many bytes of a buffer it takes. Throws like {@link create}. */
  static byteLength(options: BarrierOptions): number {
    return Site.byteLength(kind, settings(options));
  }

  /** How many have arrived for the round that is not complete yet. */
  get arrived(): number {
    return this.algorithm.arrived;
  }

  /**
   * Arrives, and waits until all parties have; `leader`: it arrived last, and is the only one of its round to hear so.
   * Whoever gives up has not arrived, and the round goes on without it; once the round is complete, a timeout or an abort
   * comes too late.
   *
   * @throws {TimeoutError} {CapacityError} {InvalidOptionError} and the signal's reason.
   */
  wait(options: WaitOptions = {}): Promise<'leader' | 'passed'> {
    return this.site.waiting.wait(barrierSteps(this.algorithm), options);
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link wait}. */
  waitSync(options: TimeoutOptions = {}): 'leader' | 'passed' {
    this.site.waiting.checkBlocking('waitSync');
    return this.site.waiting.waitBlocking(barrierSteps(this.algorithm), options);
  }

  /** @internal A dead thread that waited has not arrived, unless its round is over. */
  protected override undertakerFor(algorithm: Algorithm): Undertaker {
    return {
      cancel: (ticket) => algorithm.cancelWait(ticket),
      giveBack: () => 0,
      tend: () => algorithm.tend(),
    };
  }
}
