/** Ctrl-C: the first asks to stop and lets what was covered be told, the second kills. */

/**
 * Runs something that stops, with its result so far, when `signal` is aborted.
 *
 * @param makeRoom Called before anything is written to standard error.
 */
export async function interruptible<Result>(
  run: (signal: AbortSignal) => Promise<Result>,
  makeRoom: () => void,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => {
    makeRoom();
    process.stderr.write('Stopping; press Ctrl-C again to kill.\n');
    controller.abort();
  };
  // Stays registered after the first time: a process that nobody listens for would be taken to want to die.
  const interrupt = (): void => (controller.signal.aborted ? die(interrupt) : stop());
  process.on('SIGINT', interrupt);
  try {
    return await run(controller.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** Ends the process as an interrupt does that nobody listens for. */
function die(listener: () => void): void {
  process.off('SIGINT', listener);
  process.kill(process.pid, 'SIGINT');
}
