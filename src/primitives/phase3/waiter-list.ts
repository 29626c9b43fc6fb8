/**
 * Waiter list: a lock-free list of lives, appended to at the end, left from anywhere, claimed from the front.
 *
 * Idea.       Each node links to the next. To leave, a node's own link is *frozen* with a mark that says how it left;
 *             that one step decides between all who want it. Then whatever links to it is led past it, by anybody.
 * Invariant.  A frozen link never changes until its node is freed, and a node is freed only once nothing links to it.
 *             A life is appended once, so what comes before it is older, and a link to it that is gone is gone for good.
 * Linearizes. append: the compareExchange of the last link; claim, leave: that which freezes; isEmpty: its load.
 * Race.       1. An append finds the last node frozen. What it linked there would be lost with that node
 *             (models/violates/phase3-append-to-frozen.ts); so it first leads the list past all that are frozen, itself.
 *             2. Of two neighbours that leave at once, the older takes the link to the younger with it. So who cannot
 *             be led past by the node before it walks the list from the front; otherwise a link leads to a node that is
 *             free by then (phase3-still-linked.ts). 3. A node is freed and used again between reading that it is first
 *             and claiming it. Its link says whose it is only if nothing follows; otherwise the front must still name
 *             that life (phase3-stale-front.ts claims a waiter out of turn). 4. A hint backwards is one from an earlier
 *             life: it is written after the link that it is about. If the node that it names stands before the life again, by
 *             chance, and in a later life of its own, then what it links to is right and the life that was hinted at is
 *             not. So a hint is a node, whose life is looked up: no life that began since can stand before this one
 *             (phase3-stale-hint.ts gives the node a link that no life of it owns up to, and wakes go on for ever).
 * Source.     Freezing before unlinking: T. Harris, "A Pragmatic Implementation of Non-Blocking Linked-Lists", 2001.
 *             A hint that lags behind the end: Michael and Scott, 1996. Hints backwards: Ladan-Mozes and Shavit, 2004.
 *             What garbage collection or counted links do there, lives do here; and no node stays behind as a dummy,
 *             since the front is a link of its own.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { FRONT, type Life, Mark, type NodeWords } from './node-words.ts';
import type { WaiterNodes } from './waiter-nodes.ts';

/** How a claim ended: on the `last` life, on one with `more` behind it, or on one that was `gone`. */
export type Claimed = 'last' | 'more' | 'gone';

/** In place of a life that is yet to be looked up. */
const UNREAD = -1;

/** Lives in the order in which they were appended. */
export class WaiterList {
  declare private readonly memory: AtomicMemory;
  declare private readonly words: NodeWords;
  declare private readonly nodes: WaiterNodes;
  /** The link of the front, then that of each node. */
  declare private readonly next: Cell;
  /** For each node whose life came to stand behind another one than it was appended to: the node of that one. A hint. */
  declare private readonly before: Cell;
  /** A life near the end, or one that has left: a hint. It lags, so that a lone waiter never moves it. */
  declare private readonly last: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, words: NodeWords, nodes: WaiterNodes) {
    this.memory = memory;
    this.words = words;
    this.nodes = nodes;
    this.next = cells.cells('next', nodes.count + 1);
    this.before = cells.cells('before', nodes.count + 1);
    this.last = cells.cell('last');
  }

  isEmpty(): boolean {
    const attempt = this.memory.attempt();
    const isEmpty = this.first() === FRONT;
    this.memory.settle(attempt, isEmpty);
    return isEmpty;
  }

  /** The life at the front, or `FRONT` if there is none. It may be frozen already. */
  first(): Life {
    return this.memory.load(this.next);
  }

  /**
   * Appends a life that was never appended before; returns the one that it was appended to. A try that fails says that
   * another thread appended, or that a node left.
   */
  append(life: Life): Life {
    const memory = this.memory;
    let last = UNREAD;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, last)) {
      if (last === UNREAD) last = memory.load(this.last);
      const next = this.#tryAppend(last, life);
      if (next === life) {
        memory.settle(attempt, last);
        return last;
      }
      if (next !== UNREAD) memory.compareExchange(this.last, last, next);
      last = next === UNREAD ? this.#sweep() : next;
    }
  }

  /** Claims the first life, unless it is gone by now; then makes sure that it is no longer first. */
  claim(first: Life, mark: Mark): Claimed {
    const attempt = this.memory.attempt();
    const link = this.#freeze(first, mark, (found) => this.#isLinkOfFirst(first, found));
    const isHere = link !== UNREAD;
    if (isHere) this.#leadPast(FRONT, first, link);
    const isClaimed = isHere && this.words.markOf(link) === Mark.none;
    const claimed = !isClaimed ? 'gone' : this.words.isEnd(link) ? 'last' : 'more';
    this.memory.settle(attempt, claimed);
    return claimed;
  }

  /**
   * Takes its owner's life out, wherever it is, unless it was claimed. Returns how it left; either way nothing links to
   * it any more. `nodeBefore`: where it was appended, or 0.
   */
  leave(life: Life, nodeBefore: number): Mark {
    const attempt = this.memory.attempt();
    const link = this.#freeze(life, Mark.cancelled, () => true);
    const mark = this.words.markOf(link);
    // A claimed life was first: if the front does not name it any more, nothing does.
    if (!this.#leadPast(FRONT, life, link) && mark === Mark.none) this.#unlink(life, nodeBefore, link);
    this.memory.settle(attempt, mark);
    return mark === Mark.none ? Mark.cancelled : mark;
  }

  /** How a life left the list, if it has: plain, since its link is frozen. By its owner alone. */
  markOf(life: Life): Mark {
    return this.words.markOf(this.memory.read(this.#nextOf(life)));
  }

  /** Makes the link of a node ready for its next life, by its owner. */
  renew(life: Life): void {
    this.memory.store(this.#nextOf(life), this.words.life(this.words.versionAfter(life), 0));
  }

  /** Links a life behind `last`: returns that life, or the one that follows already, or `UNREAD` if `last` has left. */
  #tryAppend(last: Life, life: Life): Life {
    const attempt = this.memory.attempt();
    const end = this.words.end(last);
    const link = this.memory.compareExchange(this.#nextOf(last), end, life);
    const hasLeft = this.words.markOf(link) !== Mark.none || this.words.isEnd(link);
    const next = link === end ? life : hasLeft ? UNREAD : link;
    this.memory.settle(attempt, next);
    return next;
  }

  /**
   * Freezes the link of a life, unless it is frozen; returns what it was, or `UNREAD` if `isItsLink` denies it. The
   * first guess is that nothing follows: looking costs as much as trying. A compareExchange that fails later says that
   * another thread appended behind it, or that what followed it left.
   */
  #freeze(life: Life, mark: Mark, isItsLink: (link: number) => boolean): number {
    const memory = this.memory;
    const outer = memory.attempt();
    let link = this.words.end(life);
    for (const attempt = memory.attempt(); ; memory.retry(attempt, link)) {
      const found = memory.compareExchange(this.#nextOf(life), link, this.words.freeze(link, mark));
      const isHere = found === link || isItsLink(found);
      if (!isHere || found === link || this.words.markOf(found) !== Mark.none) {
        link = isHere ? found : UNREAD;
        break;
      }
      link = found;
    }
    memory.settle(outer, link);
    return link;
  }

  /** Whether a link that was read where `first` named a node is that life's, and the life still first. */
  #isLinkOfFirst(first: Life, link: number): boolean {
    if (this.words.isEnd(link)) return this.words.versionOf(link) === this.words.versionOf(first);
    return this.memory.load(this.next) === first;
  }

  /** Unlinks a frozen life that is not first: led past by the node before it, or if that has left too, by a sweep. */
  #unlink(life: Life, nodeBefore: number, link: number): void {
    if (this.#isLedPastBy(nodeBefore, life, link)) return;
    if (!this.#isLedPastBy(this.memory.load(this.#beforeOf(life)), life, link)) this.#sweep();
  }

  /** Lets a node lead past a frozen life, in whatever life it stands before that one; returns whether it does and did. */
  #isLedPastBy(node: number, life: Life, link: number): boolean {
    return node !== 0 && this.#leadPast(this.nodes.lifeOf(node), life, link);
  }

  /** Makes `before` link to what follows the frozen `life`, if it links to that life; returns whether it did. */
  #leadPast(before: Life, life: Life, link: number): boolean {
    const attempt = this.memory.attempt();
    const isLast = this.words.isEnd(link);
    const after = isLast ? this.words.end(before) : this.words.named(link);
    const isLed = this.memory.compareExchange(this.#nextOf(before), life, after) === life;
    // Only a life that others followed was ever hinted at; after a lone one there is nothing to set right.
    if (isLed && (!isLast || before !== FRONT)) this.memory.compareExchange(this.last, life, before);
    if (isLed && !isLast && before !== FRONT)
      this.memory.store(this.#beforeOf(after), this.words.nodeOf(before));
    this.memory.settle(attempt, isLed);
    return isLed;
  }

  /**
   * Walks the list from the front and unlinks every frozen life on the way; returns the last life that is left. It
   * starts over when the list has changed where it stands: another thread appended, or a node left.
   */
  #sweep(): Life {
    const memory = this.memory;
    let at = FRONT;
    let next = UNREAD;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, at, next)) {
      if (next === UNREAD) next = this.first();
      if (this.words.isEnd(next)) break;
      [at, next] = this.#hop(at, next);
    }
    memory.store(this.last, at);
    return at;
  }

  /** One step of a sweep that stands at a life and read that `next` follows it: where it stands then. */
  #hop(at: Life, next: Life): readonly [at: Life, next: Life] {
    const link = this.memory.load(this.#nextOf(next));
    if (this.words.markOf(link) !== Mark.none) {
      if (!this.#leadPast(at, next, link)) return [FRONT, UNREAD];
      return [at, this.words.isEnd(link) ? this.words.end(at) : this.words.named(link)];
    }
    // The link is that of `next` only if `next` was still linked when it was read. A walk that goes on with the link of
    // the node's next life gets lost: without this look, the check of models/phases/intrusive-list.ts does not end.
    return this.memory.load(this.#nextOf(at)) === next ? [next, link] : [FRONT, UNREAD];
  }

  #nextOf(life: Life): Cell {
    return cellAt(this.next, this.words.nodeOf(life));
  }

  #beforeOf(life: Life): Cell {
    return cellAt(this.before, this.words.nodeOf(life));
  }
}
