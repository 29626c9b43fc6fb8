/**
 * A free list of indices without a version: a compare-exchange finds the index that was there, and another list behind it.
 *
 * The bug of any index-based free list; the program is `models/violates/treiber-aba.ts`.
 *
 * Threads. 2.
 */
export { default, fixed } from '../violates/treiber-aba.ts';
