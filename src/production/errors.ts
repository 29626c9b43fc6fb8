/** What can go wrong for a user of the production classes: one class per mistake or outcome, with cause and remedy. */

/** The timeout of a wait was over first. Nothing is held. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`Waited ${timeoutMs} ms, which is as long as \`timeoutMs\` allows; nothing is held.`);
    this.timeoutMs = timeoutMs;
  }
}

/** The semaphore is closed, or was while the caller waited. Nothing is held. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';

  constructor() {
    super('The semaphore is closed: no permits are given out any more; nothing is held.');
  }
}

/** Why a primitive cannot be attached to, or created, where it was to be. */
export type PlaceProblem =
  | 'nothing-there'
  | 'occupied'
  | 'other-kind'
  | 'other-version'
  | 'other-options'
  | 'not-a-handle'
  | 'damaged';

/** There is something else in the buffer than what was expected. Nothing was written. */
export class PlaceError extends TypeError {
  override readonly name = 'PlaceError';
  readonly problem: PlaceProblem;

  constructor(problem: PlaceProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** A blocking call on a thread that must not block. Nothing has changed. */
export class BlockingNotAllowedError extends Error {
  override readonly name = 'BlockingNotAllowedError';
  readonly call: string;

  constructor(call: string, cause: 'local' | 'thread') {
    super(
      cause === 'local'
        ? `\`${call}\` would block the only thread that could end the wait: this primitive was created with \`shared: false\`. Await the asynchronous form, or use the one that only tries.`
        : `\`${call}\` blocks, which this thread may not do (the main thread of a browser). Await the asynchronous form, or use the one that only tries.`,
    );
    this.call = call;
  }
}

/** The runtime lacks something that the primitive needs. Nothing has changed. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
  readonly missing: 'SharedArrayBuffer' | 'Atomics.waitAsync';

  constructor(missing: 'SharedArrayBuffer' | 'Atomics.waitAsync') {
    super(
      missing === 'SharedArrayBuffer'
        ? 'This runtime has no SharedArrayBuffer: in a browser, serve the page with `Cross-Origin-Opener-Policy: same-origin` and `Cross-Origin-Embedder-Policy: require-corp`. For one event loop alone, create it with `shared: false`.'
        : 'This runtime has no Atomics.waitAsync (Node 16, Chrome 87, Safari 16.4 and Firefox 145 have it), so nothing could be awaited. For threads that only use the blocking forms, pass `blockingOnly: true`.',
    );
    this.missing = missing;
  }
}

/** A guard was to be used that holds nothing: it was released, or a wait has its lock for the moment. */
export class GuardError extends Error {
  override readonly name = 'GuardError';

  constructor(problem: 'released' | 'waiting' | 'foreign') {
    super(
      {
        released:
          'Expected a guard that holds its lock, got one that was released. Lock again, and wait with the new guard.',
        waiting:
          'Expected a guard that holds its lock, got one whose lock is given up for the time of a wait. Await that wait first.',
        foreign: 'Expected a guard, got something else. Wait with what `mutex.lock()` resolved to.',
      }[problem],
    );
  }
}

/** A primitive for one event loop was to be shared, or something that only shared ones have was asked of it. */
export class NotSharedError extends Error {
  override readonly name = 'NotSharedError';

  constructor() {
    super(
      'This primitive was created with `shared: false` and lives on one event loop: it has no handle. Create it without.',
    );
  }
}

/** A listener was to wait a second time, or after it was discarded. */
export class ListenerError extends Error {
  override readonly name = 'ListenerError';

  constructor() {
    super(
      'Expected a listener that listens, got one that was waited with or discarded. Call `listen` for each wait.',
    );
  }
}
