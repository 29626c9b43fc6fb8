/**
 * Walks at random through a product before it is explored, so that the automata are nearly right from the start.
 *
 * Each wrong class that only the exploration finds makes it start over, after many states perhaps; a walk finds the
 * same for the price of one path. Walking changes nothing about the result: the exploration still checks every class.
 */

import type { Product } from './product.ts';
import type { ThreadAutomaton } from './thread-automaton.ts';

const QUIET_WALKS = 48;
const MOST_STEPS = 40_000;
const LONGEST_WALK = 2_000;

/** Returns how often the classes had to be formed anew. */
export function walkAtRandom(product: Product, automata: readonly ThreadAutomaton[]): number {
  const random = xorshift(0x9e3779b9);
  let restarts = 0;
  let steps = 0;
  for (let quiet = 0; quiet < QUIET_WALKS && steps < MOST_STEPS; quiet++) {
    steps += walk(product, random);
    const refuted = automata.filter((automaton) => automaton.isRefuted);
    if (refuted.length === 0) continue;
    for (const automaton of refuted) automaton.reform();
    restarts++;
    quiet = 0;
  }
  return restarts;
}

function walk(product: Product, random: (below: number) => number): number {
  product.start();
  for (let step = 0; step < LONGEST_WALK; step++) {
    const movable = product.threads
      .map((_, thread) => thread)
      .filter((thread) => product.alternatives(thread) > 0);
    if (movable.length === 0) return step;
    const thread = movable[random(movable.length)]!;
    product.fire(thread, random(product.alternatives(thread)));
  }
  return LONGEST_WALK;
}

/** Small numbers that look random and are the same in every run (G. Marsaglia, "Xorshift RNGs", 2003). */
function xorshift(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
