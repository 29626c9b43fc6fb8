/** A worker of `heddle check`: loads the same models as the command, and checks those that it is told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, check, type Progress, type Verdict } from '../src/checker/index.ts';
import type { Bounds } from './bounds.ts';
import { Targets } from './targets.ts';
import { describeThrown } from './thrown.ts';

/** What a worker is started with. */
export interface WorkerTask {
  readonly targets: readonly string[];
  readonly bounds: Bounds;
  readonly options: CheckOptions;
}

/** The number of a model to be checked, or the wish to stop. */
export type WorkerOrder = number | 'abort';

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly message: string };

process.setSourceMapsEnabled(true);
const { targets, bounds, options }: WorkerTask = workerData;
const answer = (message: WorkerAnswer): void => parentPort!.postMessage(message);
const models = await new Targets(bounds, options).models(targets);
const controller = new AbortController();

parentPort!.on('message', async (order: WorkerOrder) => {
  if (order === 'abort') return controller.abort();
  const { model, origin } = models[order]!;
  const onProgress = (progress: Progress): void => answer({ kind: 'progress', progress });
  try {
    const verdict = await check(model, { ...options, origin, signal: controller.signal, onProgress });
    answer({ kind: 'verdict', verdict });
  } catch (error) {
    answer({ kind: 'failed', message: describeThrown(error) });
  }
});
