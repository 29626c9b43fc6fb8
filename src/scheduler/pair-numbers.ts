/** Numbers pairs of numbers, in the order in which they come; different from the numbers of steps. */
export class PairNumbers {
  readonly #numbers: Map<number, Map<number, number>> = new Map();
  #count = 0;

  after(left: number, right: number): number {
    const row = this.#numbers.get(left) ?? new Map<number, number>();
    this.#numbers.set(left, row);
    const known = row.get(right);
    if (known !== undefined) return known;
    this.#count--;
    row.set(right, this.#count);
    return this.#count;
  }
}
