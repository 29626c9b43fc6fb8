/** Where the classes of an automaton lead: small values are looked up in a flat table, others in a map. */

const UNKNOWN = -1;
const FLAT_VALUES = 16;
const FIRST_CLASSES = 64;

export class ClassTransitions {
  #flat: Int32Array = new Int32Array(FIRST_CLASSES * FLAT_VALUES).fill(UNKNOWN);
  readonly #sparse: Map<number, number>[] = [];
  /** All that is known, in the order in which it was learned: from, value and to, one after the other. */
  readonly entries: number[] = [];

  /** The class after `from` has received `value`; -1 if that is not known. */
  to(from: number, value: number): number {
    if (value >= 0 && value < FLAT_VALUES) return this.#flat[from * FLAT_VALUES + value]!;
    return this.#sparse[from]!.get(value) ?? UNKNOWN;
  }

  set(from: number, value: number, to: number): void {
    this.entries.push(from, value, to);
    if (value >= 0 && value < FLAT_VALUES) this.#flat[from * FLAT_VALUES + value] = to;
    else this.#sparse[from]!.set(value, to);
  }

  /** Makes room for one more class, from which nothing leads anywhere yet. */
  addClass(): void {
    this.#sparse.push(new Map());
    if (this.#sparse.length * FLAT_VALUES <= this.#flat.length) return;
    const larger = new Int32Array(this.#flat.length * 2).fill(UNKNOWN);
    larger.set(this.#flat);
    this.#flat = larger;
  }
}
