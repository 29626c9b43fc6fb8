/**
 * How a state's words share 32-bit words: each gets as many bits as its largest value needs so far.
 *
 * A word never straddles two packed ones, so that packing and unpacking are a shift and a mask.
 */

const WORD_BITS = 32;

export class BitPacking {
  /** Packed words per state. */
  readonly width: number;
  readonly #count: number;
  readonly #largest: Uint32Array;
  readonly #homes: Int32Array;
  readonly #shifts: Int32Array;

  /** @param bits How many bits each word gets, 1 to 32. */
  constructor(bits: readonly number[]) {
    this.#count = bits.length;
    this.#largest = Uint32Array.from(bits, (wanted) => 2 ** wanted - 1);
    this.#homes = new Int32Array(bits.length);
    this.#shifts = new Int32Array(bits.length);
    const filled: number[] = [];
    for (const [word, wanted] of bits.entries()) {
      const found = filled.findIndex((taken) => taken + wanted <= WORD_BITS);
      const home = found < 0 ? filled.push(0) - 1 : found;
      this.#homes[word] = home;
      this.#shifts[word] = filled[home]!;
      filled[home]! += wanted;
    }
    this.width = filled.length;
  }

  /** How many bits each word gets. */
  get bits(): number[] {
    return Array.from(this.#largest, bitsOf);
  }

  /** Whether every word has the bits that it needs. */
  fits(words: Int32Array): boolean {
    for (let word = 0; word < this.#count; word++)
      if (words[word]! >>> 0 > this.#largest[word]!) return false;
    return true;
  }

  /** @param to Where the packed words begin. */
  pack(words: Int32Array, packed: Int32Array, to = 0): void {
    for (let word = 0; word < this.width; word++) packed[to + word] = 0;
    for (let word = 0; word < this.#count; word++) {
      const home = to + this.#homes[word]!;
      packed[home] = packed[home]! | (words[word]! << this.#shifts[word]!);
    }
  }

  /**
   * Changes a word of a packed state from one value to another.
   *
   * @returns Whether the new value has the bits that it needs; otherwise nothing is changed.
   */
  change(packed: Int32Array, at: number, word: number, from: number, to: number): boolean {
    if (to >>> 0 > this.#largest[word]!) return false;
    const home = at + this.#homes[word]!;
    packed[home] = packed[home]! ^ ((from ^ to) << this.#shifts[word]!);
    return true;
  }

  /** @param from Where the packed words begin. */
  unpack(packed: Int32Array, from: number, words: Int32Array): void {
    for (let word = 0; word < this.#count; word++) {
      words[word] = (packed[from + this.#homes[word]!]! >>> this.#shifts[word]!) & this.#largest[word]!;
    }
  }

  /** The bits for words as large as these and, if they are not yet enough, twice that. */
  widened(words: Int32Array): BitPacking {
    const bits = Array.from(this.#largest, (largest, word) =>
      words[word]! >>> 0 > largest ? Math.min(bitsOf(words[word]! >>> 0) + 1, WORD_BITS) : bitsOf(largest),
    );
    return new BitPacking(bits);
  }
}

const bitsOf = (value: number): number => Math.max(WORD_BITS - Math.clz32(value), 1);
