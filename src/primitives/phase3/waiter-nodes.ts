/**
 * Waiter nodes: the places for waiters, whose lives the list links, and where each waiter sleeps.
 *
 * Idea.       Beside each node lies a count of its lives that are over for others: a waiter sleeps as long as the count
 *             is the version of its life. Telling it that it was woken raises the count, and that is already the
 *             version of the next life: nothing has to be set back.
 * Invariant.  The count is the version of the node's life until its waiter is told or cancels, then one more. Between
 *             two lives it does not change: hence the plain read on reserving.
 * Linearizes. reserve, free: as the bitmap does; tell: its compareExchange.
 * Race.       Between claiming a waiter and telling it is any amount of time. It may time out meanwhile, find itself
 *             woken, and leave; the node may have its next waiter. So only the count of that one life is raised
 *             (models/violates/phase3-late-tell.ts tells the next waiter otherwise). The notify that follows may come
 *             late, too; whoever it wakes finds itself still waiting.
 * Source.     An event count (D. Reed and R. Kanodia, 1979) for each node.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { StaleTicketError } from '../errors.ts';
import { NO_SLOT, SlotBitmap } from '../slot-bitmap.ts';
import type { WaitPoint } from '../waiter-queue.ts';
import { FRONT, type Life, type NodeWords } from './node-words.ts';

// told | meaning, for life v of the node
//  v   | its waiter sleeps, is about to, or has yet to come
// v+1  | it was told or has cancelled; without the notify it sleeps on. Likewise the next life has yet to come

/** Nodes 1 to `count` of one list. */
export class WaiterNodes {
  readonly count: number;
  readonly #memory: AtomicMemory;
  readonly #words: NodeWords;
  readonly #taken: SlotBitmap;
  readonly #told: Cell;
  readonly #needs: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number, words: NodeWords) {
    this.count = count;
    this.#memory = memory;
    this.#words = words;
    this.#taken = new SlotBitmap(memory, cells, count, 'in-turn');
    this.#told = cells.cells('told', count);
    this.#needs = cells.cells('need', count);
  }

  /** Reserves a free node for a waiter, in turn, so that lives repeat their names late; returns its life, or `FRONT` if there is none. */
  reserve(need: number): Life {
    const slot = this.#taken.take();
    if (slot === NO_SLOT) return FRONT;
    const isGreedy = need !== 1;
    if (isGreedy) this.#memory.store(cellAt(this.#needs, slot), need);
    return this.#words.life(this.#memory.read(cellAt(this.#told, slot)), slot + 1, isGreedy);
  }

  /** Gives a node back, by its owner. */
  free(life: Life): void {
    this.#taken.free(this.#words.nodeOf(life) - 1);
  }

  /** Tells a waiter that it was woken or granted, unless it knows; returns whether it had to be told. */
  tell(life: Life): boolean {
    const version = this.#words.versionOf(life);
    return (
      this.#memory.compareExchange(this.#toldOf(life), version, this.#words.versionAfter(life)) === version
    );
  }

  /** Wakes a waiter that was told. Only owners of the node ever sleep on its count, so all of them may be woken. */
  wake(life: Life): void {
    this.#memory.notify(this.#toldOf(life));
  }

  /** Ends a life that nobody has claimed, by its owner. */
  end(life: Life): void {
    this.#memory.store(this.#toldOf(life), this.#words.versionAfter(life));
  }

  waitPoint(life: Life): WaitPoint {
    return { cell: this.#toldOf(life), expected: this.#words.versionOf(life) };
  }

  /** @throws {StaleTicketError} if a later life has ended. */
  isTold(life: Life): boolean {
    return this.#isAfter(life, this.#memory.load(this.#toldOf(life)));
  }

  /** Like `isTold`, but plain: only by the owner once it was told, since nobody raises the count any more. */
  wasTold(life: Life): boolean {
    return this.#isAfter(life, this.#memory.read(this.#toldOf(life)));
  }

  /** The life that a node is in, as long as its waiter has not been told. */
  lifeOf(node: number): Life {
    return this.#words.life(this.#memory.load(cellAt(this.#told, node - 1)), node);
  }

  /** What the waiter needs; what a later one needs, if the life is over. */
  needOf(life: Life): number {
    if (!this.#words.isGreedy(life)) return 1;
    return this.#memory.load(cellAt(this.#needs, this.#words.nodeOf(life) - 1));
  }

  /** How many nodes are taken. */
  reserved(): number {
    return this.#taken.taken();
  }

  #isAfter(life: Life, told: number): boolean {
    if (told === this.#words.versionOf(life)) return false;
    if (told !== this.#words.versionAfter(life)) throw new StaleTicketError(life);
    return true;
  }

  #toldOf(life: Life): Cell {
    return cellAt(this.#told, this.#words.nodeOf(life) - 1);
  }
}
