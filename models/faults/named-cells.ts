/** Cells that can be found by name: an allocator that remembers what it handed out, and to whom. */
import type { Cell } from 'heddle/algorithms';
import type { SetUp } from 'heddle/checker';

type CellAllocator = SetUp['cells'];

/** Remembers the names of the cells that it hands out. */
export class NamedCells implements CellAllocator {
  readonly #cells: CellAllocator;
  readonly #prefix: string;
  readonly #names: Map<number, string>;

  constructor(cells: CellAllocator, prefix = '', names: Map<number, string> = new Map()) {
    this.#cells = cells;
    this.#prefix = prefix;
    this.#names = names;
  }

  cell(name: string): Cell {
    return this.cells(name, 1);
  }

  cells(name: string, count: number): Cell {
    const first = this.#cells.cells(name, count);
    for (let at = 0; at < count; at++) {
      this.#names.set(first + at, `${this.#prefix}${name}${count === 1 ? '' : `[${at}]`}`);
    }
    return first;
  }

  within(name: string): CellAllocator {
    return new NamedCells(this.#cells.within(name), `${this.#prefix}${name}.`, this.#names);
  }

  /** Hands out the same cells again, by name: for another view of what lies there. */
  again(prefix = ''): CellAllocator {
    return {
      cell: (name) => this.cellNamed(prefix + name),
      cells: (name, count) => this.cellNamed(`${prefix}${name}${count === 1 ? '' : '[0]'}`),
      within: (name) => this.again(`${prefix}${name}.`),
    };
  }

  /** The cell that was handed out under this name. */
  cellNamed(name: string): Cell {
    for (const [cell, known] of this.#names) if (known === name) return cell as Cell;
    throw new RangeError(`Expected a cell named "${name}"; there is none.`);
  }

  nameOf(cell: number): string {
    return this.#names.get(cell) ?? '';
  }
}
