/** The threads that help to explore one model, if there are to be any. */
import { Crew } from '../crew/crew.ts';
import type { Product } from '../scheduler/product.ts';
import type { ModelInstance } from './instance.ts';
import type { CheckOptions } from './options.ts';

/** Null where one thread is enough, or where monitors have to see every step. */
export function crewFor(product: Product, instance: ModelInstance, options: CheckOptions): Crew | null {
  const { workers = 1 } = options;
  if (workers < 2 || product.isWatched) return null;
  const automata = [...new Set(product.threads)];
  return new Crew(
    product,
    {
      cells: instance.cells.length,
      automata: product.threads.map((thread) => automata.indexOf(thread)),
      spuriousWakeups: instance.model.spuriousWakeups ?? 0,
      symmetry: product.isSorted,
      separatesPlain: product.separatesPlain,
    },
    workers - 1,
  );
}
