/**
 * Tuples of integers, numbered in the order in which they come, and found again by hashing.
 *
 * Layout.     The tuples lie one after the other in chunks that never move; an open-addressed table of their numbers finds
 *             them. Beside each number stand a few bits of the hash, so that hardly any tuple is compared in vain.
 * Growth.     A small table doubles; a large one grows by half, so that little room stands empty. Its places are shares of the
 *             range of hashes.
 * Source.     D. Knuth, "The Art of Computer Programming", volume 3, section 6.4: linear probing. The hash mixes word by
 *             word, after A. Appleby's MurmurHash3; places as shares: D. Lemire, "Fast random integer generation in an
 *             interval", 2019.
 */

const FIRST_CAPACITY = 1 << 9;
/** Tuples per chunk, once the first one is full grown. */
const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK - 1;
const FIRST_CHUNK = 1 << 8;
/** An entry is a number and, above it, bits of the hash. */
const NUMBER_BITS = 27;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
/** The entry of a place not taken; as a number it stands for none. */
const VACANT = -1;
/** Most tuples in a table. */
export const MOST_TUPLES: number = NUMBER_MASK;
/** The table grows when more than this share is taken. */
const LOAD = 0.75;
/** From so many places on, the table is large. */
const LARGE_TABLE = 1 << 22;
const HASHES = 2 ** 32;

export class TupleTable {
  /** Words per tuple. */
  readonly width: number;
  count = 0;
  readonly #chunks: Int32Array[];
  #table: Int32Array;
  /** Places in the table per hash. */
  #scale: number;
  /** How many tuples there may be before the table grows. */
  #room: number;
  /** What `addAll` looked at: a result that nobody needs, or looking might be optimised away. */
  fetched = 0;
  #hashes: Int32Array = new Int32Array(0);

  constructor(width: number) {
    this.width = width;
    this.#chunks = [new Int32Array(width * FIRST_CHUNK)];
    this.#table = new Int32Array(FIRST_CAPACITY).fill(VACANT);
    this.#scale = FIRST_CAPACITY / HASHES;
    this.#room = Math.trunc(FIRST_CAPACITY * LOAD);
  }

  get bytes(): number {
    const { length } = this.#chunks;
    const words = length === 1 ? this.#chunks[0]!.length : length * CHUNK * this.width;
    return words * Int32Array.BYTES_PER_ELEMENT + this.#table.byteLength;
  }

  /** Bytes in use once one more tuple has been added, at most, while the table grows if it has to. */
  get bytesToGrow(): number {
    const table = this.count >= this.#room ? grown(this.#table.length) * Int32Array.BYTES_PER_ELEMENT : 0;
    return this.bytes + this.#chunkToGrow + table;
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
    const { width } = this;
    if (count > this.#hashes.length) this.#hashes = new Int32Array(count * 2);
    const hashes = this.#hashes;
    const table = this.#table;
    const scale = this.#scale;
    for (let index = 0; index < count; index++) {
      const hash = hashOf(tuples, index * width, width);
      hashes[index] = hash;
      numbers[index] = table[((hash >>> 0) * scale) | 0]!;
    }
    this.#fetch(numbers, count);
    for (let index = 0; index < count; index++) {
      numbers[index] = this.#add(tuples, index * width, hashes[index]!);
    }
  }

  /** The number of a tuple, -1 if it was never added. */
  find(tuple: Int32Array): number {
    const entry = this.#table[this.#slotOf(tuple, 0, hashOf(tuple, 0, this.width))]!;
    return entry === VACANT ? VACANT : entry & NUMBER_MASK;
  }

  copyTo(index: number, target: Int32Array): void {
    const { width } = this;
    const chunk = this.#chunks[index >>> CHUNK_BITS]!;
    const from = (index & CHUNK_MASK) * width;
    for (let word = 0; word < width; word++) target[word] = chunk[from + word]!;
  }

  /** One word of a tuple. */
  word(index: number, word: number): number {
    return this.#chunks[index >>> CHUNK_BITS]![(index & CHUNK_MASK) * this.width + word]!;
  }

  /** The words among which the tuple is, from {@link offsetOf} on. */
  chunkOf(index: number): Int32Array {
    return this.#chunks[index >>> CHUNK_BITS]!;
  }

  offsetOf(index: number): number {
    return (index & CHUNK_MASK) * this.width;
  }

  /** Words that the next tuple needs and that are not there yet; while the first chunk grows, the old one is there, too. */
  get #chunkToGrow(): number {
    const { count, width } = this;
    const isFull = (count & CHUNK_MASK) * width >= (this.#chunks[count >>> CHUNK_BITS]?.length ?? 0);
    if (!isFull) return 0;
    const tuples = count < CHUNK ? Math.max(count * 2, FIRST_CHUNK) : CHUNK;
    return tuples * width * Int32Array.BYTES_PER_ELEMENT;
  }

  #fetch(entries: Int32Array, count: number): void {
    const { width } = this;
    const chunks = this.#chunks;
    const last = Math.max(this.count - 1, 0);
    let fetched = 0;
    for (let index = 0; index < count; index++) {
      const number = Math.min(entries[index]! & NUMBER_MASK, last);
      fetched ^= chunks[number >>> CHUNK_BITS]![(number & CHUNK_MASK) * width]!;
    }
    this.fetched = fetched;
  }

  #add(tuples: Int32Array, from: number, hash: number): number {
    const slot = this.#slotOf(tuples, from, hash);
    const known = this.#table[slot]!;
    if (known !== VACANT) return known & NUMBER_MASK;
    this.#table[slot] = entryOf(this.count, hash);
    this.#append(tuples, from);
    if (this.count > this.#room) this.#spread();
    return this.count - 1;
  }

  #append(tuples: Int32Array, from: number): void {
    const { width, count } = this;
    const to = (count & CHUNK_MASK) * width;
    let chunk = this.#chunks[count >>> CHUNK_BITS];
    if (chunk === undefined || to >= chunk.length) chunk = this.#growChunk(count, chunk);
    for (let word = 0; word < width; word++) chunk[to + word] = tuples[from + word]!;
    this.count++;
  }

  /** The first chunk doubles until it has its full size; all others are made with theirs. */
  #growChunk(count: number, old: Int32Array | undefined): Int32Array {
    const chunk = old ? resized(old, old.length * 2) : new Int32Array(CHUNK * this.width);
    this.#chunks[count >>> CHUNK_BITS] = chunk;
    return chunk;
  }

  /** Where the tuple that begins at `from` is in the table, or would be put. */
  #slotOf(tuples: Int32Array, from: number, hash: number): number {
    const { width } = this;
    const table = this.#table;
    const tag = entryOf(0, hash);
    let slot = ((hash >>> 0) * this.#scale) | 0;
    for (;;) {
      const entry = table[slot]!;
      if (entry === VACANT) return slot;
      if (((entry ^ tag) & ~NUMBER_MASK) === 0 && this.#isAt(entry & NUMBER_MASK, tuples, from, width))
        return slot;
      if (++slot === table.length) slot = 0;
    }
  }

  #isAt(number: number, tuples: Int32Array, from: number, width: number): boolean {
    const chunk = this.#chunks[number >>> CHUNK_BITS]!;
    const at = (number & CHUNK_MASK) * width;
    let word = 0;
    while (word < width && chunk[at + word] === tuples[from + word]) word++;
    return word === width;
  }

  /** Makes the table larger. */
  #spread(): void {
    const { width, count } = this;
    const table = new Int32Array(grown(this.#table.length)).fill(VACANT);
    const scale = table.length / HASHES;
    for (let index = 0; index < count; index++) {
      const hash = hashOf(this.#chunks[index >>> CHUNK_BITS]!, (index & CHUNK_MASK) * width, width);
      let slot = ((hash >>> 0) * scale) | 0;
      while (table[slot] !== VACANT) if (++slot === table.length) slot = 0;
      table[slot] = entryOf(index, hash);
    }
    this.#table = table;
    this.#scale = scale;
    this.#room = Math.trunc(table.length * LOAD);
  }
}

/** The lower bits of the hash: the upper ones say where to look. */
const entryOf = (number: number, hash: number): number => (hash << NUMBER_BITS) | number;

/** A longer length. */
const grown = (length: number): number => (length < LARGE_TABLE ? length * 2 : length + (length >> 1));

/** The words, followed by zeros. */
export function resized(words: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(words);
  return larger;
}

/** A number that looks random; another one for another seed. */
export function hashOf(words: Int32Array, from: number, width: number, seed = 0): number {
  let mixed = width ^ seed;
  for (let word = from; word < from + width; word++) {
    mixed = Math.imul(mixed ^ words[word]!, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
