/** How workers begin together. */
import type { AtomicMemory, Cell } from '../../../src/memory/atomic-memory.ts';

/** How many workers there are at most. */
export const WORKERS = 4;

/** The cell in which workers wait for each other: the first one. */
export const START = 0 as Cell;

/** Lets all of `count` workers begin together. */
export function meet(memory: AtomicMemory, count: number): void {
  memory.add(START, 1);
  memory.notify(START);
  for (let here = memory.load(START); here < count; here = memory.load(START)) memory.wait(START, here);
}
