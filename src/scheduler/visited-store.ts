/**
 * All states seen so far, in order of discovery, each in as few bits as the largest values so far allow.
 *
 * Since states are expanded in the order in which they were found, the store is also the queue of the search. When a
 * value comes that does not fit, all states are packed anew: widths at least double the range, so that is rare.
 */
import { BitPacking } from './bit-packing.ts';
import type { StateStore } from './expansion.ts';
import { FingerprintTable } from './fingerprint-table.ts';
import { resized, TupleTable } from './tuple-table.ts';

const FIRST_BATCH = 1 << 8;

export class VisitedStore implements StateStore {
  readonly width: number;
  readonly #unpacked: Int32Array;
  #packing: BitPacking;
  /** Another number whenever states are packed in another way. */
  packing = 0;
  #table: TupleTable | FingerprintTable;
  /** Null if states are kept whole. */
  readonly #fingerprints: FingerprintTable | null;
  #packed: Int32Array;
  /** How many states were deferred; may be lowered, to drop the last ones. */
  deferred = 0;
  #batch: Int32Array = new Int32Array(FIRST_BATCH);
  #numbers: Int32Array = new Int32Array(FIRST_BATCH);

  /**
   * @param width Words per state.
   * @param keepsFingerprints Keep 64 bits of each state only; the state itself until it is released.
   */
  constructor(width: number, keepsFingerprints = false) {
    this.width = width;
    this.#unpacked = new Int32Array(width);
    this.#packing = new BitPacking(new Array<number>(width).fill(keepsFingerprints ? 32 : 1));
    this.#fingerprints = keepsFingerprints ? new FingerprintTable(this.#packing.width) : null;
    this.#table = this.#fingerprints ?? new TupleTable(this.#packing.width);
    this.#packed = new Int32Array(this.#packing.width);
  }

  get count(): number {
    return this.#table.count;
  }

  /** Bytes in use by the store. */
  get bytes(): number {
    return this.#table.bytes;
  }

  /** Bytes in use once one more state has been added, while the store grows if it has to. */
  get bytesToGrow(): number {
    return this.#table.bytesToGrow;
  }

  /** Whether only fingerprints of states are kept: then {@link find} finds none, and one that is added again is no. 0. */
  get keepsFingerprints(): boolean {
    return this.#fingerprints !== null;
  }

  /** States before this one are not copied any more, except those that are to be kept. */
  release(before: number): void {
    this.#fingerprints?.release(before);
  }

  /** Keeps a state although it is going to be released. */
  keep(index: number): void {
    this.#fingerprints?.keep(index);
  }

  /** Forgets all states, but keeps the room that they took. */
  clear(): void {
    this.#table.clear();
    this.deferred = 0;
  }

  /** The number of a state, which is added if it is new: then it is the one before `count`. */
  add(state: Int32Array): number {
    if (!this.#packing.fits(state)) this.#widen(state);
    this.#packing.pack(state, this.#packed);
    return this.#table.add(this.#packed);
  }

  /** Adds a state later, together with others. */
  defer(state: Int32Array): void {
    if (!this.#packing.fits(state)) this.#widen(state);
    const packing = this.#packing;
    const to = this.deferred++ * packing.width;
    if (to + packing.width > this.#batch.length) this.#batch = resized(this.#batch, this.#batch.length * 2);
    packing.pack(state, this.#batch, to);
  }

  /**
   * Adds a state later that differs from one in the store in few words only: those from `first` to `last`, and `other`.
   *
   * @param index The one in the store, of which `home` holds the words.
   */
  deferLike(
    index: number,
    home: Int32Array,
    state: Int32Array,
    first: number,
    last: number,
    other: number,
  ): void {
    const packing = this.#packing;
    const table = this.#table;
    const { width } = packing;
    const to = this.deferred * width;
    if (to + width > this.#batch.length) this.#batch = resized(this.#batch, this.#batch.length * 2);
    const batch = this.#batch;
    const chunk = table.chunkOf(index);
    const from = table.offsetOf(index);
    for (let word = 0; word < width; word++) batch[to + word] = chunk[from + word]!;
    let fits = packing.change(batch, to, other, home[other]!, state[other]!);
    for (let word = first; word <= last; word++)
      fits = packing.change(batch, to, word, home[word]!, state[word]!) && fits;
    if (fits) this.deferred++;
    else this.defer(state);
  }

  /** The same for states that are packed as those of the store are now: from word `from` on up to, but without, `to`. */
  deferPacked(states: Int32Array, from: number, to: number): void {
    const begin = this.deferred * this.#packing.width;
    while (begin + to - from > this.#batch.length) this.#batch = resized(this.#batch, this.#batch.length * 2);
    for (let word = from; word < to; word++) this.#batch[begin + word - from] = states[word]!;
    this.deferred += (to - from) / this.#packing.width;
  }

  /** Copies states as they are packed, and how many bits each word has. */
  copyPacked(from: number, count: number, target: Int32Array, bits: Int32Array): void {
    const { width } = this.#packing;
    const table = this.#table;
    bits.set(this.#packing.bits);
    for (let index = 0; index < count; index++) {
      const chunk = table.chunkOf(from + index);
      const offset = table.offsetOf(from + index);
      for (let word = 0; word < width; word++) target[index * width + word] = chunk[offset + word]!;
    }
  }

  /** Packed words per state. */
  get packedWidth(): number {
    return this.#packing.width;
  }

  /** Adds all deferred states, in order. Returns their numbers, to be used before the next call. */
  addDeferred(): Int32Array {
    if (this.deferred > this.#numbers.length) this.#numbers = new Int32Array(this.deferred * 2);
    this.#table.addAll(this.#batch, this.deferred, this.#numbers);
    this.deferred = 0;
    return this.#numbers;
  }

  /** The number of a state, -1 if it was never added. */
  find(state: Int32Array): number {
    if (!this.#packing.fits(state)) return -1;
    this.#packing.pack(state, this.#packed);
    return this.#table.find(this.#packed);
  }

  /** Copies a state. */
  copyTo(index: number, target: Int32Array): void {
    const table = this.#table;
    this.#packing.unpack(table.chunkOf(index), table.offsetOf(index), target);
  }

  #widen(state: Int32Array): void {
    const packing = this.#packing.widened(state);
    const old = this.#table;
    const table = new TupleTable(packing.width);
    this.#packed = new Int32Array(packing.width);
    for (let index = 0; index < old.count; index++) {
      table.add(this.#repacked(old.chunkOf(index), old.offsetOf(index), packing));
    }
    const batch = new Int32Array((this.deferred + FIRST_BATCH) * packing.width);
    for (let index = 0; index < this.deferred; index++) {
      batch.set(this.#repacked(this.#batch, index * old.width, packing), index * packing.width);
    }
    this.#batch = batch;
    this.#packing = packing;
    this.packing++;
    this.#table = table;
  }

  #repacked(words: Int32Array, from: number, packing: BitPacking): Int32Array {
    this.#packing.unpack(words, from, this.#unpacked);
    packing.pack(this.#unpacked, this.#packed);
    return this.#packed;
  }
}
