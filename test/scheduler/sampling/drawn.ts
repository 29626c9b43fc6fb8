/** Draws schedules of products made by hand. */
import type { Conditions } from '../../../src/scheduler/breadth-first-search.ts';
import type { Product } from '../../../src/scheduler/product.ts';
import { Sampler, type SamplerOptions } from '../../../src/scheduler/sampling/sampler.ts';

export function drawn(
  product: Product,
  options: Partial<SamplerOptions> = {},
  conditions: Partial<Conditions> = {},
): Sampler {
  const all = { schedules: 500, seed: 1, strategy: 'random', depth: 2, ...options } as const;
  const sampler = new Sampler(product, { final: () => true, ...conditions }, all);
  while (!sampler.advance());
  return sampler;
}
