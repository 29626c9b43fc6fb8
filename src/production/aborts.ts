/**
 * Aborts: the signals of all waits of one primitive, with one listener for each signal.
 *
 * Programs give one signal to many waits. Node takes more than ten listeners for a leak and warns; and each listener that
 * stayed with a long-lived signal would be one. So the waits of a signal share a listener, which goes with the last.
 */

import type { Abortable } from './abortable.ts';

type OnAbort = () => void;

/** Who waits with one signal. */
interface Watched {
  readonly waits: Set<OnAbort>;
  readonly listener: () => void;
}

/** Signals that are watched. */
export class Aborts {
  readonly #watched: Map<Abortable, Watched> = new Map<Abortable, Watched>();

  /** How many signals are watched. */
  get size(): number {
    return this.#watched.size;
  }

  /** Calls `onAbort` once the signal aborts, unless the watch is ended before, by what this returns. */
  watch(signal: Abortable, onAbort: OnAbort): () => void {
    const { waits } = this.#watched.get(signal) ?? this.#listenTo(signal);
    waits.add(onAbort);
    return () => {
      waits.delete(onAbort);
      if (waits.size === 0) this.#forget(signal);
    };
  }

  #listenTo(signal: Abortable): Watched {
    const waits = new Set<OnAbort>();
    const listener = (): void => {
      for (const onAbort of waits) onAbort();
    };
    const watched = { waits, listener };
    this.#watched.set(signal, watched);
    signal.addEventListener('abort', listener, { once: true });
    return watched;
  }

  #forget(signal: Abortable): void {
    const watched = this.#watched.get(signal);
    if (!watched) return;
    this.#watched.delete(signal);
    signal.removeEventListener('abort', watched.listener);
  }
}
