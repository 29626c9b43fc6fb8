/**
 * Node words: how the links and states of the waiter list are packed into cells.
 *
 * Idea.       A node is used again and again; each use is a *life*, numbered by a version. A link names not a node but
 *             one life of it, so a link that was read long ago cannot be mistaken for one to the node's next waiter.
 * Invariant.  A life is linked at most once, and nothing names it before it is.
 * Linearizes. Nothing: words are packed and unpacked here, and no memory is touched.
 * Race.       Versions wrap around. A thread that stops between reading a word and replacing it, while the very node
 *             goes through a whole number of rounds of lives, takes the new life for the old one
 *             (models/violates/phase3-narrow-version.ts shows it with few versions). So the version has all bits that
 *             the node's number leaves: 2^24 lives of one node with up to 63 waiters, 2^14 with 65,535.
 * Source.     The version is IBM's remedy for free lists (R. K. Treiber, 1986). In the queue of M. Michael and M. Scott,
 *             1996, a link counts its own changes; here it counts the lives of what it names, which is why the list's
 *             own comings and goings make no version grow.
 */

// A link: what follows a node.
//
// mark | version | node | meaning
//  0   |    v    |  0   | the last one; v is the node's own version, or 0 in front of the first node
//  0   |    v    |  n   | life v of node n follows
// 1–3  |    v    |  n   | frozen: the node itself has left, as the mark says, and v, n is what followed then. Were it
//      |         |      | changed, what it was changed to would be lost together with the node.
const MARK_SHIFT = 30;

const TICKET_STEP = 2 ** 30;

/** How a node left the list; 0 in a link means that it has not. */
export const Mark = { none: 0, woken: 1, granted: 2, cancelled: 3 } as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

// A state: what the waiter sleeps on.
//
// version | outcome | meaning
//    v    |    0    | life v has begun: its waiter sleeps, is about to, or has yet to come
//    v    |   1, 2  | the waiter was woken or granted. Written for another life than v, a thread that nobody woke
//         |         | would hold a permit that nobody gave.
const OUTCOME_BITS = 2;
const OUTCOME_MASK = 3;

/** A life of a node: its version and the node's number, as an integer from 0 to 2^30 - 1. */
export type Life = number;

/** In front of the first node; also what is reserved when there is nothing to reserve. */
export const FRONT: Life = 0;

/** Packs and unpacks words for nodes 1 to `nodes`. */
export class NodeWords {
  readonly #nodeBits: number;
  readonly #nodeMask: number;
  readonly #versionMask: number;

  /** @param versionBits Narrower than all there is room for only where a model wants to see versions wrap. */
  constructor(nodes: number, versionBits?: number) {
    this.#nodeBits = 32 - Math.clz32(nodes);
    this.#nodeMask = (1 << this.#nodeBits) - 1;
    this.#versionMask = (1 << (versionBits ?? MARK_SHIFT - this.#nodeBits)) - 1;
  }

  life(version: number, node: number): Life {
    return (version << this.#nodeBits) | node;
  }

  nodeOf(life: Life): number {
    return life & this.#nodeMask;
  }

  versionOf(life: Life): number {
    return (life >>> this.#nodeBits) & this.#versionMask;
  }

  /** The version that comes after this life's. */
  nextVersion(life: Life): number {
    return (this.versionOf(life) + 1) & this.#versionMask;
  }

  /** The link of a life that nothing follows. */
  end(life: Life): number {
    return life & ~this.#nodeMask;
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

  /** A life and the node that it was appended to, as one integer below 2^46: all that its owner keeps. */
  ticket(life: Life, before: Life): number {
    return life + this.nodeOf(before) * TICKET_STEP;
  }

  lifeOf(ticket: number): Life {
    return ticket % TICKET_STEP;
  }

  beforeOf(ticket: number): number {
    return Math.floor(ticket / TICKET_STEP);
  }

  /** What a link names, frozen or not. */
  named(link: number): Life {
    return link & ~(-1 << MARK_SHIFT);
  }

  state(version: number, outcome: Mark): number {
    return (version << OUTCOME_BITS) | outcome;
  }

  versionOfState(state: number): number {
    return state >>> OUTCOME_BITS;
  }

  outcomeOf(state: number): Mark {
    return (state & OUTCOME_MASK) as Mark;
  }
}
