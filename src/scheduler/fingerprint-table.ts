/**
 * Tuples of which only fingerprints of 64 bits are kept, for searches that do not fit into memory otherwise.
 *
 * Idea.       Two tuples with the same fingerprint are taken for one. Were fingerprints drawn at random, n tuples would hold
 *             such a pair with a probability of at most n² / 2⁶⁵: that is what a verdict has to say with it. The tuples themselves
 *             are kept until they are released, since those at the end are the queue of a search.
 * Layout.     The fingerprints lie in an open-addressed table, without numbers: a tuple that is known already is said to be
 *             the first one, whichever it is.
 * Source.     U. Stern and D. Dill, "Improved probabilistic verification by hash compaction", 1995; the fingerprints of
 *             L. Lamport's TLC.
 */
import { hashOf } from './tuple-table.ts';

const FIRST_SLOTS = 1 << 9;
const SLOT = 2;
const LOAD = 0.75;
const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK - 1;
const HASHES = 2 ** 32;
/** Makes the second half of a fingerprint differ from the first. */
const OTHER_SEED = 0x5bd1e995;
/** What is said of a tuple that is known. */
const KNOWN = 0;

/** The most likely number of pairs that were taken for one, for so many tuples, and so the most likely a pair is at all. */
export const missProbability = (count: number): number => Math.min(count ** 2 / 2 ** 65, 1);

export class FingerprintTable {
  readonly width: number;
  count = 0;
  #slots: Int32Array = new Int32Array(FIRST_SLOTS * SLOT);
  /** Tuples that were not released, by the number of their chunk. */
  readonly #chunks: Map<number, Int32Array> = new Map();
  readonly #kept: Map<number, Int32Array> = new Map();
  /** Chunks before this one were released. */
  #released = 0;
  /** The fingerprint worked out last. */
  #low = 0;
  #high = 0;

  constructor(width: number) {
    this.width = width;
  }

  get bytes(): number {
    const tuples = this.#chunks.size * CHUNK + this.#kept.size;
    return this.#slots.byteLength + tuples * this.width * Int32Array.BYTES_PER_ELEMENT;
  }

  /** Bytes in use once one more tuple has been added, at most, while the table grows if it has to. */
  get bytesToGrow(): number {
    const table = this.#isCrowded ? grown(this.#slots.length / SLOT) * SLOT * 4 : 0;
    const chunk = (this.count & CHUNK_MASK) === 0 ? CHUNK * this.width * 4 : 0;
    return this.bytes + table + chunk;
  }

  clear(): void {
    this.count = 0;
    this.#slots.fill(0);
    this.#chunks.clear();
    this.#kept.clear();
    this.#released = 0;
  }

  /** The number of a tuple if it is new: then it is the one before `count`. Otherwise 0, whichever it is. */
  add(tuple: Int32Array): number {
    return this.#add(tuple, 0);
  }

  addAll(tuples: Int32Array, count: number, numbers: Int32Array): void {
    for (let index = 0; index < count; index++) numbers[index] = this.#add(tuples, index * this.width);
  }

  /** Numbers are not kept. */
  find(): number {
    return -1;
  }

  /** Forgets the tuples before this one, of which only the fingerprints stay, except those that are to be kept. */
  release(before: number): void {
    for (; (this.#released + 1) << CHUNK_BITS <= before; this.#released++)
      this.#chunks.delete(this.#released);
  }

  /** Keeps a tuple that was not released yet for good. */
  keep(index: number): void {
    const from = (index & CHUNK_MASK) * this.width;
    this.#kept.set(index, this.chunkOf(index).slice(from, from + this.width));
  }

  /** The words among which the tuple is, from {@link offsetOf} on, unless it was released. */
  chunkOf(index: number): Int32Array {
    return this.#chunks.get(index >>> CHUNK_BITS) ?? this.#kept.get(index)!;
  }

  offsetOf(index: number): number {
    return this.#chunks.has(index >>> CHUNK_BITS) ? (index & CHUNK_MASK) * this.width : 0;
  }

  get #isCrowded(): boolean {
    return this.count >= (this.#slots.length / SLOT) * LOAD;
  }

  #add(tuples: Int32Array, from: number): number {
    this.#fingerprint(tuples, from);
    const slot = this.#slotOf(this.#low, this.#high);
    if (this.#slots[slot + 1] !== 0) return KNOWN;
    this.#slots[slot] = this.#low;
    this.#slots[slot + 1] = this.#high;
    this.#append(tuples, from);
    if (this.#isCrowded) this.#spread();
    return this.count - 1;
  }

  /** The second half is never 0, which stands for a slot that is not taken. */
  #fingerprint(tuples: Int32Array, from: number): void {
    this.#low = hashOf(tuples, from, this.width);
    this.#high = hashOf(tuples, from, this.width, OTHER_SEED) || 1;
  }

  #slotOf(low: number, high: number): number {
    const slots = this.#slots;
    let slot = (((low >>> 0) * (slots.length / SLOT / HASHES)) | 0) * SLOT;
    while (slots[slot + 1] !== 0 && (slots[slot] !== low || slots[slot + 1] !== high)) {
      slot += SLOT;
      if (slot === slots.length) slot = 0;
    }
    return slot;
  }

  #append(tuples: Int32Array, from: number): void {
    const { width, count } = this;
    const number = count >>> CHUNK_BITS;
    let chunk = this.#chunks.get(number);
    if (!chunk) {
      chunk = new Int32Array(CHUNK * width);
      this.#chunks.set(number, chunk);
    }
    const to = (count & CHUNK_MASK) * width;
    for (let word = 0; word < width; word++) chunk[to + word] = tuples[from + word]!;
    this.count++;
  }

  #spread(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(grown(old.length / SLOT) * SLOT);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      if (old[slot + 1] === 0) continue;
      const to = this.#slotOf(old[slot]!, old[slot + 1]!);
      this.#slots[to] = old[slot]!;
      this.#slots[to + 1] = old[slot + 1]!;
    }
  }
}

const grown = (slots: number): number => slots + (slots >> 1);
