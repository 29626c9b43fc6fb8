/**
 * Positions: a place in the queue as one word, and the word that leads from a block to the next one.
 *
 * Blocks are used again, and so a position names an entry of the arena and the life of its block: how often the block
 * has been used before. The life has all bits that the rest leaves, 11 to 28; a thread would have to sleep through
 * thousands of lives of one block between two steps, and wake up in exactly the same one, to be deceived.
 */

// position:  life | 0      | entry       entry = block · blockSize + offset
// link:      life | 0      | 0           the block, in this life, leads nowhere yet
//            life | SEALED | entry + 1   it leads to the block that begins with this entry; the life is that block's.
//                                        Sealed, it does so for good: led on elsewhere, waiters would be cut off
const WORD_BITS = 32;

/** How a queue is cut into blocks; given only to make models small. */
export interface Shape {
  /** Entries in a block: 1 or more. */
  readonly blockSize: number;
  /** Bits of the life; absent: all there are. */
  readonly lifeBits?: number;
}

/** Arithmetic on positions and links, for an arena of `blocks` blocks. */
export class Positions {
  readonly blockSize: number;
  readonly #sealed: number;
  readonly #lifeShift: number;
  readonly #lifeMask: number;

  constructor(blocks: number, { blockSize, lifeBits = WORD_BITS }: Shape) {
    this.blockSize = blockSize;
    const entryBits = WORD_BITS - Math.clz32(blocks * blockSize);
    this.#sealed = 1 << entryBits;
    this.#lifeShift = entryBits + 1;
    this.#lifeMask = 2 ** Math.min(lifeBits, WORD_BITS - this.#lifeShift) - 1;
  }

  entryOf(position: number): number {
    return position & (this.#sealed - 1);
  }

  blockOf(position: number): number {
    return Math.floor(this.entryOf(position) / this.blockSize);
  }

  lifeOf(word: number): number {
    return word >>> this.#lifeShift;
  }

  lifeAfter(word: number): number {
    return (this.lifeOf(word) + 1) & this.#lifeMask;
  }

  isLastOfBlock(position: number): boolean {
    return this.entryOf(position) % this.blockSize === this.blockSize - 1;
  }

  /** The position of the block's first place. */
  startOfBlock(position: number): number {
    return position - (this.entryOf(position) % this.blockSize);
  }

  /** The link of a block that leads nowhere yet. */
  noLink(life: number): number {
    return life << this.#lifeShift;
  }

  isNoLink(link: number): boolean {
    return this.entryOf(link) === 0;
  }

  /** The link to the block that starts at this position. */
  linkTo(start: number): number {
    return (start + 1) | 0;
  }

  /** The position at which a linked block starts. */
  linked(link: number): number {
    return (link & ~this.#sealed) - 1;
  }

  sealed(link: number): number {
    return link | this.#sealed;
  }
}
