/**
 * Steps that were taken before, by class and by what memory held: where they led.
 *
 * A direct-mapped cache: a step that falls on another's place displaces it, and is worked out again when it comes back.
 * So its size bounds its memory, and what is in it never decides what is found.
 */

const FIRST_PLACES = 1 << 10;
const MOST_PLACES = 1 << 20;
/** Per place: memory and step, then the thread's word and the memory after it. */
const ROW = 4;
const VACANT = -1;

export class StepCache {
  #rows: Int32Array = new Int32Array(FIRST_PLACES * ROW).fill(VACANT);
  #remembered = 0;

  get bytes(): number {
    return this.#rows.byteLength;
  }

  /** Where a step is, to be given to `wordAt` and `memoryAt`; -1 if it is not there. */
  find(memory: number, step: number): number {
    const rows = this.#rows;
    const at = rowOf(memory, step, rows.length);
    return rows[at] === memory && rows[at + 1] === step ? at : VACANT;
  }

  /** The word of the thread after the step. */
  wordAt(found: number): number {
    return this.#rows[found + 2]!;
  }

  memoryAt(found: number): number {
    return this.#rows[found + 3]!;
  }

  remember(memory: number, step: number, wordAfter: number, memoryAfter: number): void {
    if (++this.#remembered * ROW > this.#rows.length && this.#rows.length < MOST_PLACES * ROW) this.#grow();
    const rows = this.#rows;
    const at = rowOf(memory, step, rows.length);
    rows[at] = memory;
    rows[at + 1] = step;
    rows[at + 2] = wordAfter;
    rows[at + 3] = memoryAfter;
  }

  clear(): void {
    this.#rows.fill(VACANT);
    this.#remembered = 0;
  }

  #grow(): void {
    const old = this.#rows;
    this.#rows = new Int32Array(old.length * 2).fill(VACANT);
    for (let row = 0; row < old.length; row += ROW) {
      if (old[row] === VACANT) continue;
      const at = rowOf(old[row]!, old[row + 1]!, this.#rows.length);
      this.#rows.set(old.subarray(row, row + ROW), at);
    }
  }
}

/** The number of places is a power of two. */
function rowOf(memory: number, step: number, length: number): number {
  let mixed = Math.imul(memory, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return (mixed * ROW) & (length - ROW);
}
