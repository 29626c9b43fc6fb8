import { describe, expect, it } from 'vitest';
import { estimatesOf, SHARES } from '../../bench/estimates/estimates-of.ts';
import { barrierRounds } from '../../models/phases/barrier.ts';
import { semaphoreHandOff } from '../../models/phases/semaphore-hand-off.ts';
import { semaphoreMultiPermit } from '../../models/phases/semaphore-multi-permit.ts';
import { estimatedStates, type LayersSoFar } from '../../src/scheduler/states-to-come.ts';

/** The layers of so many threads that take so many steps each, all of them independent: (steps + 1)^threads states. */
function layersOf(threads: number, steps: number): number[] {
  let sizes = [1];
  for (let thread = 0; thread < threads; thread++) {
    const wider = new Array<number>(sizes.length + steps).fill(0);
    for (const [layer, size] of sizes.entries())
      for (let step = 0; step <= steps; step++) wider[layer + step]! += size;
    sizes = wider;
  }
  return sizes;
}

/** A search that has expanded all layers before this one, and a share of it. */
function searchAt(sizes: readonly number[], layer: number, share = 0): LayersSoFar {
  const begins = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const layerEnd = begins[layer]! + sizes[layer]!;
  return {
    layers: begins.slice(0, layer + 1),
    layerEnd,
    expanded: begins[layer]! + Math.round(sizes[layer]! * share),
    found: layerEnd + Math.round((sizes[layer + 1] ?? 0) * share),
  };
}

describe('the estimate of all states', () => {
  it.each([
    [4, 20],
    [6, 8],
    [3, 40],
  ])(
    'is right within a third from the middle layer on for %d independent threads of %d steps',
    (threads, steps) => {
      const sizes = layersOf(threads, steps);
      const total = (steps + 1) ** threads;
      const depth = threads * steps;
      for (let layer = depth / 2; layer < depth; layer++) {
        const estimate = estimatedStates(searchAt(sizes, layer), depth / 0.85)!;
        expect(estimate / total).toBeGreaterThan(3 / 4);
        expect(estimate / total).toBeLessThan(4 / 3);
      }
    },
  );

  it('takes in what was found of the next layer, once half of a layer was expanded', () => {
    const sizes = layersOf(4, 20);
    const [early, late] = [0.4, 0.6].map((share) => estimatedStates(searchAt(sizes, 30, share), 94));
    expect(early).toBe(estimatedStates(searchAt(sizes, 30), 94));
    expect(late).not.toBe(early);
  });

  it('is never less than what was found', () => {
    const sizes = [1, 10, 100, 1_000, 10_000, 1, 1];
    const search = searchAt(sizes, 6);
    expect(estimatedStates(search, 5)).toBeGreaterThanOrEqual(search.found);
  });

  it('is not made of a few layers, nor without a run to say how deep they go', () => {
    expect(estimatedStates(searchAt(layersOf(3, 9), 3), 27)).toBeNull();
    expect(estimatedStates(searchAt(layersOf(3, 9), 9), 0)).toBeNull();
  });

  it.each([
    semaphoreMultiPermit('phase0', {}),
    barrierRounds('phase1', { rounds: 1 }),
    semaphoreHandOff('phase2', { threads: 2 }),
    semaphoreMultiPermit('phase3', {}),
  ])('is off by a factor of at most 2 from half-way on: $name', (model) => {
    const { states, estimates } = estimatesOf(model);
    for (const [at, share] of SHARES.entries()) {
      if (share < 0.5) continue;
      expect(estimates[at]! / states, `at ${share} of ${states}`).toBeGreaterThan(1 / 2);
      expect(estimates[at]! / states, `at ${share} of ${states}`).toBeLessThan(2);
    }
  });
});
