/**
 * What memory holds, as a number.
 *
 * Contents of memory are few, however many states there are: so they are kept once and numbered, and a state has one
 * word for all cells. That word is where the number lives; this class reads and replaces it.
 *
 * Source.  G. Holzmann, "State compression in SPIN", 1997: the collapse of parts of a state.
 */
import { TupleTable } from './tuple-table.ts';

export class NumberedMemory {
  /** All that memory was found to hold so far. */
  readonly contents: TupleTable;
  readonly #initial: Int32Array;
  /** The state being worked on, and where in it the number is. */
  readonly #now: Int32Array;
  readonly #at: number;
  /** What memory held when its number was `#loaded`; a place to work on. */
  readonly #cells: Int32Array;
  #loaded = -1;

  constructor(
    initial: Int32Array,
    now: Int32Array,
    at: number,
    contents: TupleTable = new TupleTable(initial.length),
  ) {
    this.contents = contents;
    this.#initial = initial;
    this.#now = now;
    this.#at = at;
    this.#cells = initial.slice();
  }

  get bytes(): number {
    return this.contents.bytes;
  }

  /** The number of what memory holds; equal for equal contents, until they are forgotten. */
  get number(): number {
    return this.#now[this.#at]!;
  }

  set number(known: number) {
    this.#now[this.#at] = known;
  }

  /** What memory holds; not to be changed, and valid until memory changes. */
  get cells(): Int32Array {
    const { number } = this;
    if (this.#loaded !== number) {
      this.contents.copyTo(number, this.#cells);
      this.#loaded = number;
    }
    return this.#cells;
  }

  /** Forgets all numbers. */
  forget(): void {
    this.contents.clear();
    this.#loaded = -1;
  }

  /** Puts what memory holds at first in its place. */
  reset(): void {
    this.number = this.contents.add(this.#initial);
  }

  load(cell: number): number {
    return this.contents.word(this.number, cell);
  }

  store(cell: number, value: number): void {
    const { cells } = this;
    if (cells[cell] === value) return;
    cells[cell] = value;
    this.#loaded = -1; // adding may fail
    this.number = this.contents.add(cells);
    this.#loaded = this.number;
  }
}
