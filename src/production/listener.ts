/// <reference lib="esnext.disposable" preserve="true" />

/** Somebody who listens to an event. */
import { checkTimeout, type TimeoutOptions } from '../primitives/deadline.ts';
import type { Wait } from '../primitives/wait.ts';
import { ListenerError } from './errors.ts';
import type { Waiting, WaitOptions } from './waiting.ts';

/** A listener: to be waited with once, or discarded, also by `using`. */
export class Listener {
  readonly #waiting: Waiting;
  #wait: Wait<'notified'> | null;

  /** @internal */
  constructor(waiting: Waiting, wait: Wait<'notified'>) {
    this.#waiting = waiting;
    this.#wait = wait;
  }

  /**
   * Waits until it is notified. A notification at the moment of the timeout counts; one that an abort finds undelivered
   * goes to another listener. The listener is done with.
   *
   * @throws {TimeoutError} {InvalidOptionError} {ListenerError} and the signal's reason.
   */
  async wait(options: WaitOptions = {}): Promise<void> {
    checkTimeout(options.timeoutMs);
    const wait = this.#take();
    if (options.signal?.aborted) wait.abort();
    options.signal?.throwIfAborted();
    await this.#waiting.goThrough(wait, options);
  }

  /** Blocking. @throws {BlockingNotAllowedError} where that is not allowed; otherwise like {@link wait}. */
  waitSync(options: TimeoutOptions = {}): void {
    checkTimeout(options.timeoutMs);
    this.#waiting.checkBlocking('waitSync');
    this.#waiting.goThroughBlocking(this.#take(), options);
  }

  /** Stops to listen; a notification that came first goes to another listener. Does nothing if it is done with. */
  discard(): void {
    this.#wait?.abort();
    this.#wait = null;
  }

  /** The same as {@link discard}, for `using`. */
  [Symbol.dispose](): void {
    this.discard();
  }

  #take(): Wait<'notified'> {
    if (this.#wait === null) throw new ListenerError();
    const wait = this.#wait;
    this.#wait = null;
    return wait;
  }
}
