/**
 * All states seen so far, in order of discovery, in one growing array; found again by hashing.
 *
 * Since states are expanded in the order in which they were found, the store is also the queue of the search. The hash
 * of each state is kept: comparing it first spares most comparisons, and growing need not compute it again.
 */

const FIRST_CAPACITY = 1 << 10;
const VACANT = -1;

export class VisitedStore {
  readonly width: number;
  count = 0;
  #words: Int32Array;
  #hashes: Int32Array;
  #table: Int32Array;

  /** @param width Words per state. */
  constructor(width: number) {
    this.width = width;
    this.#words = new Int32Array(width * FIRST_CAPACITY);
    this.#hashes = new Int32Array(FIRST_CAPACITY);
    this.#table = new Int32Array(FIRST_CAPACITY * 2).fill(VACANT);
  }

  /** Bytes in use by the store. */
  get bytes(): number {
    return this.#words.byteLength + this.#hashes.byteLength + this.#table.byteLength;
  }

  /** Bytes in use once one more state has been added, while the store grows if it has to. */
  get bytesToGrow(): number {
    return this.#isFull ? this.bytes * 3 : this.bytes;
  }

  /** Forgets all states, but keeps the room that they took. */
  clear(): void {
    this.count = 0;
    this.#table.fill(VACANT);
  }

  /** The number of a state, which is added if it is new: then it is the one before `count`. */
  add(state: Int32Array): number {
    if (this.#isFull) this.#grow();
    const hash = hashOf(state, this.width);
    const slot = this.#slotOf(state, hash);
    const known = this.#table[slot]!;
    if (known !== VACANT) return known;
    this.#table[slot] = this.count;
    this.#hashes[this.count] = hash;
    this.#words.set(state, this.count * this.width);
    return this.count++;
  }

  /** The number of a state, -1 if it was never added. */
  find(state: Int32Array): number {
    return this.#table[this.#slotOf(state, hashOf(state, this.width))]!;
  }

  /** Copies a state. */
  copyTo(index: number, target: Int32Array): void {
    const { width } = this;
    const from = index * width;
    const words = this.#words;
    for (let word = 0; word < width; word++) target[word] = words[from + word]!;
  }

  get #isFull(): boolean {
    return this.count === this.#hashes.length;
  }

  #slotOf(state: Int32Array, hash: number): number {
    const table = this.#table;
    const hashes = this.#hashes;
    const mask = table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = table[slot]!;
      if (known === VACANT || (hashes[known] === hash && this.#isAt(known, state))) return slot;
    }
  }

  #isAt(index: number, state: Int32Array): boolean {
    const words = this.#words;
    const { width } = this;
    const from = index * width;
    for (let word = 0; word < width; word++) if (words[from + word] !== state[word]) return false;
    return true;
  }

  #grow(): void {
    this.#words = doubled(this.#words);
    this.#hashes = doubled(this.#hashes);
    const table = new Int32Array(this.#table.length * 2).fill(VACANT);
    const mask = table.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = this.#hashes[index]! & mask;
      while (table[slot] !== VACANT) slot = (slot + 1) & mask;
      table[slot] = index;
    }
    this.#table = table;
  }
}

/** The words, followed by as many zeros. */
export function doubled(words: Int32Array): Int32Array {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}

/** Multiply and mix, word by word (after Murmur3's finalizer). */
function hashOf(state: Int32Array, width: number): number {
  let mixed = 0x811c9dc5;
  for (let word = 0; word < width; word++) {
    mixed = Math.imul(mixed ^ state[word]!, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}
