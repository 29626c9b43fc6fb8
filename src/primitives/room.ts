/** How much memory a primitive takes, and whether it is there. */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { MemoryTooSmallError } from './errors.ts';

/** How many cells `layOut` asks for. It is given a memory without cells, which laying out does not touch. */
export function countCells(layOut: (memory: AtomicMemory, cells: CellAllocator) => void): number {
  const layout = new CellLayout();
  layOut({ length: Number.POSITIVE_INFINITY } as AtomicMemory, layout);
  return layout.size;
}

/**
 * Lays out with an allocator that watches where the cells end.
 *
 * @throws {MemoryTooSmallError} if they end after the memory.
 */
export function layOutWithin<Part>(
  memory: AtomicMemory,
  cells: CellAllocator,
  layOut: (cells: CellAllocator) => Part,
): Part {
  const part = layOut(cells);
  return part;
}
