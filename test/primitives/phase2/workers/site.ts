/** What the workers share: a semaphore over the segmented queue, and a number that its permit guards. */
import { type AtomicMemory, type Cell, cellAt } from '../../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../../src/memory/cell-layout.ts';
import { Semaphore, type SemaphoreOptions } from '../../../../src/primitives/semaphore.ts';

export const WORKERS = 4;
export const START = 0 as Cell;
/** Changed without atomics, by whoever holds the permit. */
export const TOTAL: Cell = cellAt(START, 1);

const options: SemaphoreOptions = { permits: 1, maxWaiters: WORKERS, queue: 'phase2' };

export const cellCount: number = 2 + Semaphore.cellCount(options);

/** Lays the semaphore out; `create` once, in one thread. */
export const semaphoreIn = (memory: AtomicMemory, how: 'create' | 'attach'): Semaphore =>
  Semaphore[how](memory, options, new CellLayout(TOTAL + 1));

export interface Order {
  readonly buffer: SharedArrayBuffer;
  readonly job: 'patient' | 'hasty' | 'fickle';
  readonly rounds: number;
}
