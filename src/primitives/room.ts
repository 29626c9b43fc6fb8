/** How much memory a primitive takes, and whether it is there. */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { MemoryTooSmallError } from './errors.ts';

/** How many cells `layOut` asks for. The memory it is given has none: laying out touches no memory. */
export function countCells(layOut: (memory: AtomicMemory, cells: CellAllocator) => void): number {
  const layout = new CellLayout();
  layOut({ length: Number.POSITIVE_INFINITY } as AtomicMemory, layout);
  return layout.size;
}

/** Hands on what another allocator hands out, and makes sure that the memory has it. */
export class CellsWithin implements CellAllocator {
  readonly #cells: CellAllocator;
  readonly #memory: AtomicMemory;

  constructor(cells: CellAllocator, memory: AtomicMemory) {
    this.#cells = cells;
    this.#memory = memory;
  }

  cell(name: string): Cell {
    return this.cells(name, 1);
  }

  /** @throws {MemoryTooSmallError} if the memory ends before the cells do. */
  cells(name: string, count: number): Cell {
    const first = this.#cells.cells(name, count);
    const { length } = this.#memory;
    if (first + count > length) throw new MemoryTooSmallError(first + count, length);
    return first;
  }

  within(name: string): CellAllocator {
    return new CellsWithin(this.#cells.within(name), this.#memory);
  }
}
