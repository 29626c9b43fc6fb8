/**
 * What was seen in how many schedules: once, twice, more often. Things are told apart by 64 bits.
 *
 * An open-addressed table: a row holds the two halves of a thing's hash, in how many schedules it was seen (3 stands for
 * more), and in which one last.
 */
const ROW = 4;
const FIRST_ROWS = 1 << 10;
const OFTEN = 3;

/** How much was seen in so many samples. */
export interface SightingCounts {
  readonly samples: number;
  readonly distinct: number;
  /** How many of them in one sample only, and in exactly two. */
  readonly once: number;
  readonly twice: number;
}

export class Sightings {
  distinct = 0;
  once = 0;
  twice = 0;
  #rows: Int32Array = new Int32Array(FIRST_ROWS * ROW);

  get bytes(): number {
    return this.#rows.byteLength;
  }

  counts(samples: number): SightingCounts {
    const { distinct, once, twice } = this;
    return { samples, distinct, once, twice };
  }

  clear(): void {
    this.distinct = this.once = this.twice = 0;
    this.#rows = new Int32Array(FIRST_ROWS * ROW);
  }

  /** Something was seen in this sample; however often it is seen there, it counts once. */
  add(low: number, high: number, sample: number): void {
    if (this.distinct * 2 >= this.#rows.length / ROW) this.#grow();
    const rows = this.#rows;
    const at = placeOf(rows, low, high);
    if (rows[at + 2] === 0) this.distinct++;
    else if (rows[at + 3] === sample) return;
    rows[at] = low;
    rows[at + 1] = high;
    rows[at + 3] = sample;
    if (rows[at + 2]! < OFTEN) this.#count(++rows[at + 2]!);
  }

  #count(times: number): void {
    if (times === 1) this.once++;
    else if (times === 2) {
      this.once--;
      this.twice++;
    } else this.twice--;
  }

  #grow(): void {
    const old = this.#rows;
    this.#rows = new Int32Array(old.length * 2);
    for (let row = 0; row < old.length; row += ROW) {
      if (old[row + 2] === 0) continue;
      const at = placeOf(this.#rows, old[row]!, old[row + 1]!);
      this.#rows.set(old.subarray(row, row + ROW), at);
    }
  }
}

/** Where a thing is, or is to be. */
function placeOf(rows: Int32Array, low: number, high: number): number {
  const mask = rows.length / ROW - 1;
  for (let row = (low ^ Math.imul(high, 0x9e3779b1)) & mask; ; row = (row + 1) & mask) {
    const at = row * ROW;
    if (rows[at + 2] === 0 || (rows[at] === low && rows[at + 1] === high)) return at;
  }
}
