/**
 * Tuples of integers, numbered in the order in which they come, and found again by hashing.
 *
 * Layout.     The tuples lie one after the other in one growing array; an open-addressed table of their numbers finds
 *             them. Beside each number stand a few bits of the hash, so that hardly any tuple is compared in vain.
 * Source.     D. Knuth, "The Art of Computer Programming", volume 3, section 6.4: linear probing. The hash mixes word by
 *             word, after A. Appleby's MurmurHash3.
 */

const FIRST_CAPACITY = 1 << 8;
/** An entry is a number and, above it, bits of the hash. */
const NUMBER_BITS = 27;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
/** The entry of a place not taken; as a number it stands for none. */
const VACANT = -1;
/** Most tuples in a table. */
export const MOST_TUPLES: number = NUMBER_MASK;
/** The table is doubled when more than this share is taken. */
const LOAD = 0.75;

export class TupleTable {
  /** Words per tuple. */
  readonly width: number;
  count = 0;
  words: Int32Array;
  #table: Int32Array;
  /** What `addAll` looked at: a result that nobody needs, or looking might be optimised away. */
  fetched = 0;
  #hashes: Int32Array = new Int32Array(0);

  constructor(width: number) {
    this.width = width;
    this.words = new Int32Array(width * FIRST_CAPACITY);
    this.#table = new Int32Array(FIRST_CAPACITY * 2).fill(VACANT);
  }

  get bytes(): number {
    return this.words.byteLength + this.#table.byteLength;
  }

  /** Bytes in use once one more tuple has been added, at most, while the table grows if it has to. */
  get bytesToGrow(): number {
    const words = this.#isFull ? grown(this.words.length) * this.words.BYTES_PER_ELEMENT : 0;
    const table = this.#isCrowded ? this.#table.byteLength * 2 : 0;
    return this.bytes + words + table;
  }

  /** Forgets all tuples, but keeps the room that they took. */
  clear(): void {
    this.count = 0;
    this.#table.fill(VACANT);
  }

  /** The number of a tuple, which is added if it is new: then it is the one before `count`. */
  add(tuple: Int32Array): number {
    return this.#add(tuple, 0, hashOf(tuple, 0, this.width));
  }

  /**
   * Adds tuples that lie one after the other, and writes their numbers down. Looking at all the places first lets the
   * processor fetch several at a time; one after the other, each would wait for main memory twice.
   */
  addAll(tuples: Int32Array, count: number, numbers: Int32Array): void {
    const { width, words } = this;
    const table = this.#table;
    const mask = table.length - 1;
    if (count > this.#hashes.length) this.#hashes = new Int32Array(count * 2);
    const hashes = this.#hashes;
    for (let index = 0; index < count; index++) hashes[index] = hashOf(tuples, index * width, width);
    for (let index = 0; index < count; index++) {
      numbers[index] = table[hashes[index]! & mask]! & NUMBER_MASK;
    }
    const last = Math.max(this.count - 1, 0);
    let fetched = 0;
    for (let index = 0; index < count; index++) fetched ^= words[Math.min(numbers[index]!, last) * width]!;
    this.fetched = fetched;
    for (let index = 0; index < count; index++) {
      numbers[index] = this.#add(tuples, index * width, hashes[index]!);
    }
  }

  /** The number of a tuple, -1 if it was never added. */
  find(tuple: Int32Array): number {
    const entry = this.#table[this.#slotOf(tuple, 0, hashOf(tuple, 0, this.width))]!;
    return entry === VACANT ? -1 : entry & NUMBER_MASK;
  }

  copyTo(index: number, target: Int32Array): void {
    const { width, words } = this;
    const from = index * width;
    for (let word = 0; word < width; word++) target[word] = words[from + word]!;
  }

  get #isFull(): boolean {
    return (this.count + 1) * this.width > this.words.length;
  }

  get #isCrowded(): boolean {
    return this.count >= this.#table.length * LOAD;
  }

  #add(tuples: Int32Array, from: number, hash: number): number {
    const { width } = this;
    let slot = this.#slotOf(tuples, from, hash);
    const known = this.#table[slot]!;
    if (known !== VACANT) return known & NUMBER_MASK;
    if (this.#isFull) this.words = resized(this.words, grown(this.words.length));
    if (this.#isCrowded) {
      this.#spread();
      slot = this.#slotOf(tuples, from, hash);
    }
    const { words } = this;
    const to = this.count * width;
    for (let word = 0; word < width; word++) words[to + word] = tuples[from + word]!;
    this.#table[slot] = entryOf(this.count, hash);
    return this.count++;
  }

  /** Where the tuple that begins at `from` is in the table, or would be put. */
  #slotOf(tuples: Int32Array, from: number, hash: number): number {
    const { width, words } = this;
    const table = this.#table;
    const mask = table.length - 1;
    const tag = entryOf(0, hash);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = table[slot]!;
      if (entry === VACANT) return slot;
      if (((entry ^ tag) & ~NUMBER_MASK) !== 0) continue;
      const at = (entry & NUMBER_MASK) * width;
      let word = 0;
      while (word < width && words[at + word] === tuples[from + word]) word++;
      if (word === width) return slot;
    }
  }

  /** Doubles the table. */
  #spread(): void {
    const { width, words } = this;
    const table = new Int32Array(this.#table.length * 2).fill(VACANT);
    const mask = table.length - 1;
    for (let index = 0; index < this.count; index++) {
      const hash = hashOf(words, index * width, width);
      let slot = hash & mask;
      while (table[slot] !== VACANT) slot = (slot + 1) & mask;
      table[slot] = entryOf(index, hash);
    }
    this.#table = table;
  }
}

/** The upper bits of the hash: the lower ones say where to look. */
const entryOf = (number: number, hash: number): number => (hash & ~NUMBER_MASK) | number;

/** A longer length, half as long again, so that little room stands empty. */
const grown = (length: number): number => length + Math.max(length >> 1, 64);

/** The words, followed by zeros. */
export function resized(words: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(words);
  return larger;
}

function hashOf(words: Int32Array, from: number, width: number): number {
  let mixed = width;
  for (let word = from; word < from + width; word++) {
    mixed = Math.imul(mixed ^ words[word]!, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
