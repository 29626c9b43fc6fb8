/**
 * Node words: how lives of nodes, and the links that name them, are packed into cells.
 *
 * Idea.       A node is used again and again; each use is a *life*, numbered by a version. A link names not a node but
 *             one life of it, so a link that was read long ago cannot be mistaken for one to the node's next waiter.
 * Invariant.  A life is linked at most once, and nothing names it before it is.
 * Linearizes. Nothing: words are packed and unpacked here, and no memory is touched.
 * Race.       Versions wrap around. A thread that stops between reading a word and replacing it, while the very node
 *             goes through a whole number of rounds of lives, takes the new life for the old one
 *             (models/violates/phase3-narrow-version.ts: with two versions, three lives suffice). So the version has
 *             all bits that the node's number leaves: 2^23 lives of a node with up to 63 waiters, 2^13 with 65,535. And
 *             nodes are used in turn, up to 27 of them, so that each of those lives takes as many registrations.
 * Source.     The version is IBM's remedy for free lists (R. K. Treiber, 1986). In the queue of M. Michael and M. Scott,
 *             1996, a link counts its own changes; here it counts the lives of what it names, so that nothing but
 *             waiting makes a version grow.
 */

// A link: what follows a node.
//
// mark | version | node | GREEDY | meaning
//  0   |    v    |  0   |   0    | the last one; v is the node's own version, or 0 in front of the first node
//  0   |    v    |  n   |   g    | life v of node n follows
// 1–3  |    v    |  n   |   g    | frozen: the node itself has left, as the mark says, and v, n is what followed then.
//      |         |      |        | Were it changed, what it was changed to would be lost together with the node
const GREEDY = 1;
const GREEDY_BITS = 1;
const MARK_SHIFT = 30;

// A ticket: what the owner of a life keeps; an integer below 2^46.
//
// node before | life | meaning
//      n      |  l   | life l was appended behind node n, or n is 0
const TICKET_STEP = 2 ** 30;

/** How a node left the list; `none` in a link means that it has not. */
export const Mark = { none: 0, woken: 1, granted: 2, cancelled: 3 } as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** A life of a node, as an integer from 0 to 2^30 - 1. */
export type Life = number;

/** In front of the first life; also what is reserved when there is nothing to reserve. */
export const FRONT: Life = 0;

/** Packs and unpacks words for nodes 1 to `nodes`. */
export class NodeWords {
  readonly #nodeMask: number;
  readonly #versionShift: number;
  readonly #versionMask: number;

  /** @param versionBits Fewer than there is room for only where a model wants to see versions wrap. */
  constructor(nodes: number, versionBits?: number) {
    const nodeBits = 32 - Math.clz32(nodes);
    this.#nodeMask = (1 << nodeBits) - 1;
    this.#versionShift = nodeBits + GREEDY_BITS;
    this.#versionMask = (1 << (versionBits ?? MARK_SHIFT - this.#versionShift)) - 1;
  }

  /** @param isGreedy Whether its waiter needs more than one permit: all others need no look at what they need. */
  life(version: number, node: number, isGreedy = false): Life {
    return (version << this.#versionShift) | (node << GREEDY_BITS) | (isGreedy ? GREEDY : 0);
  }

  nodeOf(life: Life): number {
    return (life >>> GREEDY_BITS) & this.#nodeMask;
  }

  isGreedy(life: Life): boolean {
    return (life & GREEDY) !== 0;
  }

  versionOf(life: Life): number {
    return (life >>> this.#versionShift) & this.#versionMask;
  }

  versionAfter(life: Life): number {
    return (this.versionOf(life) + 1) & this.#versionMask;
  }

  /** The link of a life that nothing follows. */
  end(life: Life): number {
    return this.life(this.versionOf(life), 0);
  }

  isEnd(link: number): boolean {
    return this.nodeOf(link) === 0;
  }

  markOf(link: number): Mark {
    return (link >>> MARK_SHIFT) as Mark;
  }

  freeze(link: number, mark: Mark): number {
    return link | (mark << MARK_SHIFT);
  }

  /** What a link names, frozen or not. */
  named(link: number): Life {
    return link & ~(-1 << MARK_SHIFT);
  }

  ticket(life: Life, before: Life): number {
    return life + this.nodeOf(before) * TICKET_STEP;
  }

  lifeOf(ticket: number): Life {
    return ticket % TICKET_STEP;
  }

  nodeBefore(ticket: number): number {
    return Math.floor(ticket / TICKET_STEP);
  }
}
