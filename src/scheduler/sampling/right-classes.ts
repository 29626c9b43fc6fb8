/** Walking on automata that are still being learned: what rests on classes that turn out wrong does not count. */
import type { Product } from '../product.ts';
import { Interruption, type ThreadAutomaton } from '../thread-automaton.ts';

/** Whether classes turned out wrong. */
export const isRefuted = ({ threads }: Product): boolean => threads.some((automaton) => automaton.isRefuted);

/**
 * Does what moves the product. Returns whether all classes were right; if not, they are formed anew.
 *
 * @throws {Interruption} in the middle: then it is to be done again.
 */
export function restsOnRightClasses(product: Product, walk: () => void): boolean {
  try {
    walk();
  } catch (error) {
    // On values that no execution gives it, a thread may break any rule: that counts only if nothing is refuted.
    if (error instanceof Interruption || !isRefuted(product)) throw error;
  }
  if (!isRefuted(product)) return true;
  for (const automaton of new Set<ThreadAutomaton>(product.threads)) automaton.reform();
  return false;
}
