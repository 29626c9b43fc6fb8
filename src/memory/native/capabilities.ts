/** What this thread's runtime allows: asked by trying, since standards leave it to the host. */

/** Whether `Atomics.wait` may block this thread: on the main thread of a browser it throws. */
export function canBlock(): boolean {
  if (typeof SharedArrayBuffer === 'undefined') return false;
  try {
    // The cell does not hold 1, so this returns at once wherever it is allowed.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is an `Atomics.waitAsync`. */
export const canWaitAsync = (): boolean => typeof Atomics.waitAsync === 'function';
