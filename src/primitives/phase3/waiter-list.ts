/**
 * Waiter list: a lock-free list of the lives of nodes, appended to at the end, left from anywhere, claimed from the
 * front.
 *
 * Idea.       Each node links to the next. To leave, a node's own link is *frozen* with a mark that says how it left;
 *             that one step decides between all who want it. Then whatever links to it is led past it, by anybody.
 * Invariant.  A frozen link never changes until its node is freed, and a node is freed only once nothing links to it.
 *             Older lives come first: a life is appended once, so links to it are never seen again once they are gone.
 * Linearizes. append: the compareExchange of the last link; claim, leave: that which freezes; isEmpty: its load.
 * Race.       1. An append finds the last node frozen. It may not link there (models/violates/phase3-unfrozen.ts
 *             loses the newcomer), so it first leads the list past all that are frozen, itself. 2. Of two neighbours
 *             that leave at once, the older takes the link to the younger with it as it leaves; so who cannot be led
 *             past by the node before it walks the list from the front (phase3-unswept.ts frees a node that is still
 *             linked otherwise). 3. A walk that hops to a node that was freed and used again walks elsewhere: after
 *             reading a node's link it looks whether the link before it still names that life.
 * Source.     Freezing before unlinking: Timothy Harris, "A Pragmatic Implementation of Non-Blocking Linked-Lists",
 *             2001; the hint to the last node and helping: Michael and Scott, 1996; hints backwards: Ladan-Mozes and
 *             Shavit, 2004. There, garbage collection or counted links stand for the lives that links name here.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { FRONT, type Life, Mark, type NodeWords } from './node-words.ts';
import type { WaiterNodes } from './waiter-nodes.ts';

/** In place of a life that is yet to be looked up. */
const UNREAD = -1;

/** Lives in the order in which they were appended. */
export class WaiterList {
  readonly #memory: AtomicMemory;
  readonly #words: NodeWords;
  /** For each node, and for the front, its link. */
  readonly #next: Cell;
  /** For each node the life that it was appended to, or that came before it later: a hint. */
  readonly #before: Cell;
  /** The last life: a hint. */
  readonly #last: Cell;

  readonly #nodes: WaiterNodes;

  constructor(memory: AtomicMemory, cells: CellAllocator, words: NodeWords, nodes: WaiterNodes) {
    this.#nodes = nodes;
    this.#memory = memory;
    this.#words = words;
    this.#next = cells.cells('next', nodes.count + 1);
    this.#before = cells.cells('before', nodes.count + 1);
    this.#last = cells.cell('last');
  }

  isEmpty(): boolean {
    const attempt = this.#memory.attempt();
    const isEmpty = this.first() === FRONT;
    this.#memory.settle(attempt, isEmpty);
    return isEmpty;
  }

  /** The life at the front, or `FRONT` if there is none. It may be frozen already. */
  first(): Life {
    return this.#memory.load(this.#next);
  }

  /**
   * Appends a life that was never appended before. A compareExchange that fails says that another thread appended, or
   * that a node left.
   */
  append(life: Life): Life {
    const memory = this.#memory;
    let last = UNREAD;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, last)) {
      if (last === UNREAD) last = memory.load(this.#last);
      const next = this.#tryAppend(last, life);
      if (next === UNREAD) {
        last = this.#sweep();
        continue;
      }
      if (next === life) {
        memory.settle(attempt, last);
        return last;
      }
      memory.compareExchange(this.#last, last, next);
      last = next;
    }
  }

  /** Links a life behind `last`: returns that life, or the one that follows already, or `UNREAD` if `last` has left. */
  #tryAppend(last: Life, life: Life): Life {
    const attempt = this.#memory.attempt();
    const end = this.#words.end(last);
    const link = this.#memory.compareExchange(this.#nextOf(last), end, life);
    const isPassed = this.#words.markOf(link) === Mark.none && !this.#words.isEnd(link);
    const next = link === end ? life : isPassed ? link : UNREAD;
    this.#memory.settle(attempt, next);
    return next;
  }

  /**
   * Claims the first life; returns whether it did. If not, it is gone, or on the way to be, and no longer first. A
   * compareExchange that fails says that another thread appended behind it, or that a node left.
   */
  claim(first: Life, mark: Mark): 'last' | 'more' | 'gone' {
    const memory = this.#memory;
    const outer = memory.attempt();
    let link = this.#words.end(first);
    for (const attempt = memory.attempt(); ; memory.retry(attempt, link)) {
      const found = memory.compareExchange(this.#nextOf(first), link, this.#words.freeze(link, mark));
      const isClaimed = found === link;
      if (!isClaimed && !this.#isLinkOfFirst(first, found)) {
        memory.settle(outer, 'gone');
        return 'gone';
      }
      if (!isClaimed && this.#words.markOf(found) === Mark.none) {
        link = found;
        continue;
      }
      this.#leadPast(FRONT, first, found);
      const ending = !isClaimed ? 'gone' : this.#words.isEnd(found) ? 'last' : 'more';
      memory.settle(outer, ending);
      return ending;
    }
  }

  /** Takes its owner's life out, wherever it is, unless it was claimed: returns how it left. Retries as `claim`. */
  leave(life: Life, before: number): Mark {
    const memory = this.#memory;
    const outer = memory.attempt();
    let link = this.#words.end(life);
    for (const attempt = memory.attempt(); ; memory.retry(attempt, link)) {
      const found = memory.compareExchange(
        this.#nextOf(life),
        link,
        this.#words.freeze(link, Mark.cancelled),
      );
      const mark = this.#words.markOf(found);
      if (found !== link && mark === Mark.none) {
        link = found;
        continue;
      }
      if (!this.#leadPast(FRONT, life, found) && mark === Mark.none) this.#unlink(life, before, found);
      memory.settle(outer, mark);
      return mark === Mark.none ? Mark.cancelled : mark;
    }
  }

  /** How a life left the list, if it has: plain, so only by its owner once it has left, since its link is frozen. */
  markOf(life: Life): Mark {
    return this.#words.markOf(this.#memory.read(this.#nextOf(life)));
  }

  /** Makes the node ready for its next life, by its owner. */
  renew(life: Life): void {
    const words = this.#words;
    this.#memory.store(this.#nextOf(life), words.life(words.versionAfter(life), 0));
  }

  /** Whether a link that was read where `first` named a node is that life's, and that life still first then. */
  #isLinkOfFirst(first: Life, link: number): boolean {
    if (this.#words.isEnd(link)) return this.#words.versionOf(link) === this.#words.versionOf(first);
    return this.#memory.load(this.#next) === first;
  }

  #freeze(life: Life, link: number, mark: Mark): boolean {
    return this.#memory.compareExchange(this.#nextOf(life), link, this.#words.freeze(link, mark)) === link;
  }

  /** Unlinks a frozen life that is not first. What was before it is hinted at; if that leaves too, the list is swept. */
  #unlink(life: Life, appendedTo: number, link: number): void {
    if (appendedTo !== 0 && this.#leadPast(this.#nodes.lifeOf(appendedTo), life, link)) return;
    const before = this.#memory.load(this.#beforeOf(life));
    if (before === FRONT || !this.#leadPast(before, life, link)) this.#sweep();
  }

  /** Makes `before` link to what follows the frozen `life`, if it links to that life; returns whether it did. */
  #leadPast(before: Life, life: Life, link: number): boolean {
    const memory = this.#memory;
    const words = this.#words;
    const isLast = words.isEnd(link);
    const after = isLast ? words.end(before) : words.named(link);
    if (memory.compareExchange(this.#nextOf(before), life, after) !== life) return false;
    memory.compareExchange(this.#last, life, before);
    if (!isLast && before !== FRONT) memory.store(this.#beforeOf(after), before);
    return true;
  }

  /**
   * Walks the list from the front and unlinks every frozen life on the way; returns the last life that is left. It
   * starts over when the list changed where it stands: another thread appended, or a node left.
   */
  #sweep(): Life {
    const memory = this.#memory;
    let at = FRONT;
    let next = UNREAD;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, at, next)) {
      if (next === UNREAD) next = this.first();
      if (this.#words.isEnd(next)) {
        memory.store(this.#last, at);
        memory.settle(attempt, at);
        return at;
      }
      [at, next] = this.#hop(at, next);
    }
  }

  #hop(at: Life, next: Life): readonly [at: Life, next: Life] {
    const link = this.#memory.load(this.#nextOf(next));
    if (this.#words.markOf(link) !== Mark.none) {
      if (!this.#leadPast(at, next, link)) return [FRONT, UNREAD];
      return [at, this.#words.isEnd(link) ? this.#words.end(at) : this.#words.named(link)];
    }
    return this.#memory.load(this.#nextOf(at)) === next ? [next, link] : [FRONT, UNREAD];
  }

  #nextOf(life: Life): Cell {
    return cellAt(this.#next, this.#words.nodeOf(life));
  }

  #beforeOf(life: Life): Cell {
    return cellAt(this.#before, this.#words.nodeOf(life));
  }
}
