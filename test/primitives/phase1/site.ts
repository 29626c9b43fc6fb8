/** What the workers share, laid out in the same order by everybody. */
import type { AtomicMemory, Cell } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { ParkingMutex } from '../../../src/primitives/parking-mutex.ts';
import { Semaphore, type SemaphoreOptions } from '../../../src/primitives/semaphore.ts';

export const WORKERS = 3;
export const ROUNDS = 2_000;

/** Changed without atomics, by whoever may. */
export interface Site {
  readonly mutex: ParkingMutex;
  readonly semaphore: Semaphore;
  readonly underMutex: Cell;
  readonly underPermit: Cell;
}

const options: SemaphoreOptions = { permits: 1, maxWaiters: WORKERS, queue: 'phase1' };

export const cellCount: number = 3 + Semaphore.cellCount(options);

export function layOut(memory: AtomicMemory, semaphoreAt: 'create' | 'attach'): Site {
  const cells = new CellLayout();
  return {
    underMutex: cells.cell('underMutex'),
    underPermit: cells.cell('underPermit'),
    mutex: new ParkingMutex(memory, cells.cell('mutex'), { patience: 1 }),
    semaphore: Semaphore[semaphoreAt](memory, options, cells),
  };
}
