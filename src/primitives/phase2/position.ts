/**
 * Positions: a place in the queue as one word, and the word that leads from a block to the next one.
 *
 * Blocks are used again, and so a position names an entry of the arena and the life of its block: how often the block
 * has been used before. The life has all bits that the entry leaves, 12 to 29; a thread would have to sleep through
 * thousands of lives of one block between two steps, and wake up in exactly the same place, to be deceived.
 */

// position:  life | entry         entry = block · blockSize + offset
// link:      life | 0             the block, in this life, leads nowhere yet
//            life | entry + 1     it leads to the block that begins with this entry; the life is that block's
const WORD_BITS = 32;

/** How a queue is cut into blocks; given only to make models small. */
export interface Shape {
  /** Entries in a block: 1 or more. */
  readonly blockSize: number;
  /** Bits of the life; absent: all there are. */
  readonly lifeBits?: number;
}

/** Arithmetic on positions, for an arena of `blocks` blocks. */
export class Positions {
  readonly blockSize: number;
  readonly #entryBits: number;
  readonly #lifeMask: number;

  constructor(blocks: number, { blockSize, lifeBits = WORD_BITS }: Shape) {
    this.blockSize = blockSize;
    this.#entryBits = WORD_BITS - Math.clz32(blocks * blockSize);
    this.#lifeMask = 2 ** Math.min(lifeBits, WORD_BITS - this.#entryBits) - 1;
  }

  entryOf(position: number): number {
    return position & (2 ** this.#entryBits - 1);
  }

  blockOf(position: number): number {
    return Math.floor(this.entryOf(position) / this.blockSize);
  }

  lifeOf(word: number): number {
    return word >>> this.#entryBits;
  }

  lifeAfter(word: number): number {
    return (this.lifeOf(word) + 1) & this.#lifeMask;
  }

  isLastOfBlock(position: number): boolean {
    return this.entryOf(position) % this.blockSize === this.blockSize - 1;
  }

  /** The link of a block that leads nowhere yet. */
  noLink(life: number): number {
    return life << this.#entryBits;
  }

  isNoLink(link: number): boolean {
    return this.entryOf(link) === 0;
  }

  /** The link to `block`, given the block's own link, which leads nowhere yet. */
  linkTo(block: number, ownLink: number): number {
    return ownLink + block * this.blockSize + 1;
  }

  /** The position to which a link leads. */
  linked(link: number): number {
    return link - 1;
  }
}
