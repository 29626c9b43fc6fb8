/** What the workers share, laid out in the same order by everybody. */
import type { AtomicMemory, Cell } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { Semaphore, type SemaphoreOptions } from '../../../src/primitives/semaphore.ts';

export const WORKERS = 4;
export const ROUNDS = 3_000;

export interface Site {
  readonly semaphore: Semaphore;
  /** Changed without atomics, by whoever holds all permits. */
  readonly alone: Cell;
  /** How many permits are held, changed atomically. */
  readonly held: Cell;
}

export const PERMITS = 2;
const options: SemaphoreOptions = { permits: PERMITS, maxWaiters: WORKERS, queue: 'phase3' };

export const cellCount: number = 2 + Semaphore.cellCount(options);

export function layOut(memory: AtomicMemory, semaphoreAt: 'create' | 'attach'): Site {
  const cells = new CellLayout();
  return {
    alone: cells.cell('alone'),
    held: cells.cell('held'),
    semaphore: Semaphore[semaphoreAt](memory, options, cells),
  };
}
