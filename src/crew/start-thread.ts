/** Starts the threads of a crew, as workers of Node. */
import type { FollowerTask } from './follower-thread.ts';

/** A thread that was started. */
export interface FollowerThread {
  terminate(): unknown;
}

/**
 * Resolves once the thread takes jobs. It does not keep the process alive.
 *
 * @param onError Called if it ends with an error, now or later.
 * @throws {Error} if it ends before it takes jobs, or there are no worker threads here.
 */
export async function startThread(task: FollowerTask, onError: () => void): Promise<FollowerThread> {
  const { Worker } = await import('node:worker_threads');
  const isSource = import.meta.url.endsWith('.ts');
  const script = new URL(isSource ? './follower-thread.ts' : './follower-thread.js', import.meta.url);
  const thread = isSource
    ? new Worker(loading(script.href), { eval: true, workerData: task })
    : new Worker(script, { workerData: task });
  thread.unref();
  await new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.on('error', (error) => {
      onError();
      reject(error);
    });
  });
  return thread;
}

/** Sources have to be compiled in the worker, too. */
const loading = (script: string): string =>
  `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(script)}, ${JSON.stringify(script)}))`;
