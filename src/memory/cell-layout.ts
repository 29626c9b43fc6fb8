/**
 * Where things lie in memory: cells handed out in order, each with a name.
 *
 * A primitive allocates its cells in its constructor. The same constructor calls always give the same cells, so
 * laying out again at the same base is how another thread attaches, and counting what was handed out is how
 * much memory a primitive needs.
 */
import type { Cell } from './atomic-memory.ts';

/** One named row of cells. */
export interface NamedCells {
  readonly name: string;
  readonly cell: Cell;
  readonly count: number;
}

/** Hands out cells. */
export interface CellAllocator {
  /** One cell. */
  cell(name: string): Cell;
  /** `count` cells in a row; returns the first. */
  cells(name: string, count: number): Cell;
  /** An allocator whose names begin with `name.`. */
  within(name: string): CellAllocator;
}

/** An allocator that starts at `base` and remembers what it handed out. */
export class CellLayout implements CellAllocator {
  readonly base: number;
  readonly #regions: NamedCells[] = [];
  #next: number;

  constructor(base = 0) {
    this.base = base;
    this.#next = base;
  }

  /** How many cells were handed out. */
  get size(): number {
    return this.#next - this.base;
  }

  get regions(): readonly NamedCells[] {
    return this.#regions;
  }

  cell(name: string): Cell {
    return this.cells(name, 1);
  }

  cells(name: string, count: number): Cell {
    const cell = this.#next as Cell;
    this.#regions.push({ name, cell, count });
    this.#next += count;
    return cell;
  }

  within(prefix: string): CellAllocator {
    return new Nested(this, prefix);
  }

  /** `permits`, `queue.state[2]`, or `cell 7` where nothing was handed out. */
  nameOf(cell: number): string {
    const region = this.#regions.find((r) => cell >= r.cell && cell < r.cell + r.count);
    if (!region) return `cell ${cell}`;
    return region.count === 1 ? region.name : `${region.name}[${cell - region.cell}]`;
  }
}

class Nested implements CellAllocator {
  readonly #layout: CellAllocator;
  readonly #prefix: string;

  constructor(layout: CellAllocator, prefix: string) {
    this.#layout = layout;
    this.#prefix = prefix;
  }

  cell(name: string): Cell {
    return this.#layout.cell(`${this.#prefix}.${name}`);
  }

  cells(name: string, count: number): Cell {
    return this.#layout.cells(`${this.#prefix}.${name}`, count);
  }

  within(name: string): CellAllocator {
    return new Nested(this.#layout, `${this.#prefix}.${name}`);
  }
}
