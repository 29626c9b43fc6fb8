/** Ctrl-C: the first asks to stop and lets what was covered be told, the second kills. */

/** Runs something that stops, with its result so far, when `signal` is aborted. */
export async function interruptible<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => {
    process.stderr.write('Stopping; press Ctrl-C again to kill.\n');
    controller.abort();
  };
  process.once('SIGINT', stop);
  try {
    return await run(controller.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}
