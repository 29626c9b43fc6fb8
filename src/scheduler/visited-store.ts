/**
 * All states seen so far, in order of discovery, in one growing array; found again by hashing.
 *
 * Since states are expanded in the order in which they were found, the store is also the queue of the search.
 */

const FIRST_CAPACITY = 1 << 10;
const VACANT = -1;

export class VisitedStore {
  readonly width: number;
  count = 0;
  #words: Int32Array;
  #table: Int32Array;

  /** @param width Words per state. */
  constructor(width: number) {
    this.width = width;
    this.#words = new Int32Array(width * FIRST_CAPACITY);
    this.#table = new Int32Array(FIRST_CAPACITY * 2).fill(VACANT);
  }

  /** Bytes in use by the store. */
  get bytes(): number {
    return this.#words.byteLength + this.#table.byteLength;
  }

  /** Bytes in use once one more state has been added, while the store grows if it has to. */
  get bytesToGrow(): number {
    return this.#isFull ? this.bytes * 3 : this.bytes;
  }

  /** The number of a state, which is added if it is new: then it is the one before `count`. */
  add(state: Int32Array): number {
    if (this.#isFull) this.#grow();
    const slot = this.#slotOf(state);
    const known = this.#table[slot]!;
    if (known !== VACANT) return known;
    this.#table[slot] = this.count;
    this.#words.set(state, this.count * this.width);
    return this.count++;
  }

  /** The number of a state, -1 if it was never added. */
  find(state: Int32Array): number {
    return this.#table[this.#slotOf(state)]!;
  }

  /** Copies a state. */
  copyTo(index: number, target: Int32Array): void {
    const { width } = this;
    const from = index * width;
    const words = this.#words;
    for (let word = 0; word < width; word++) target[word] = words[from + word]!;
  }

  get #isFull(): boolean {
    return (this.count + 1) * this.width > this.#words.length;
  }

  #slotOf(state: Int32Array): number {
    const table = this.#table;
    const words = this.#words;
    const { width } = this;
    const mask = table.length - 1;
    for (let slot = hash(state, width) & mask; ; slot = (slot + 1) & mask) {
      const known = table[slot]!;
      if (known === VACANT) return slot;
      const from = known * width;
      let word = 0;
      while (word < width && words[from + word] === state[word]) word++;
      if (word === width) return slot;
    }
  }

  #grow(): void {
    const words = new Int32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
    this.#table = new Int32Array(this.#table.length * 2).fill(VACANT);
    const state = new Int32Array(this.width);
    for (let index = 0; index < this.count; index++) {
      this.copyTo(index, state);
      this.#table[this.#slotOf(state)] = index;
    }
  }
}

/** Multiply and mix, word by word (after Murmur3's finalizer). */
function hash(state: Int32Array, width: number): number {
  let mixed = 0x811c9dc5;
  for (let word = 0; word < width; word++) {
    mixed = Math.imul(mixed ^ state[word]!, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}
