/**
 * Waiter nodes: the places for waiters, whose lives the list links, and where each waiter sleeps.
 *
 * Idea.       A node is reserved for a waiter and told what has become of it. Freeing it begins its next life, so that
 *             whatever still names the old one finds nothing to touch.
 * Invariant.  The version of a taken node changes with nobody but its owner. Of a free one it does not change: hence
 *             the plain read when it is reserved.
 * Linearizes. reserve, free: as the bitmap does; tell: its compareExchange.
 * Race.       Telling is two steps, the state and then the notify, and between claiming a waiter and telling it is any
 *             amount of time. The waiter may have timed out meanwhile, found itself woken, and left; the node may have
 *             its next waiter. So a state is replaced only within one life: models/violates/phase3-late-tell.ts wakes
 *             the wrong waiter otherwise. A late notify wakes a thread that finds itself still waiting.
 * Source.     As `WaiterSlots`; it has no versions, since a lock excludes that anybody is late.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { StaleTicketError } from '../errors.ts';
import { NO_SLOT, SlotBitmap } from '../slot-bitmap.ts';
import type { Outcome, WaiterState, WaitPoint } from '../waiter-queue.ts';
import { FRONT, type Life, Mark, type NodeWords } from './node-words.ts';

const stateNames: readonly WaiterState[] = ['waiting', 'woken', 'granted'];

/** Nodes 1 to `count` of one list. */
export class WaiterNodes {
  readonly count: number;
  readonly #memory: AtomicMemory;
  readonly #words: NodeWords;
  readonly #taken: SlotBitmap;
  readonly states: Cell;
  readonly #needs: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number, words: NodeWords) {
    this.count = count;
    this.#memory = memory;
    this.#words = words;
    this.#taken = new SlotBitmap(memory, cells, count);
    this.states = cells.cells('state', count);
    this.#needs = cells.cells('need', count);
  }

  /**
   * Reserves the lowest free node for a waiter; returns its life, or `FRONT` if there is none.
   *
   * Needs are kept less one, and kept when the node is freed: for the need of 1 there is nothing to write.
   */
  reserve(need: number): Life {
    const memory = this.#memory;
    const slot = this.#taken.takeLowest();
    if (slot === NO_SLOT) return FRONT;
    if (memory.read(cellAt(this.#needs, slot)) !== need - 1)
      memory.store(cellAt(this.#needs, slot), need - 1);
    const version = this.#words.versionOfState(memory.read(cellAt(this.states, slot)));
    return this.#words.life(version, slot + 1);
  }

  /** Gives a node back, by its owner, to begin its next life. */
  free(life: Life): void {
    this.#memory.store(this.#stateOf(life), this.#words.state(this.#words.nextVersion(life), Mark.none));
    this.#taken.free(this.#words.nodeOf(life) - 1);
  }

  /** Tells a waiter what has become of it; returns whether it had not been told before. */
  tell(life: Life, outcome: Mark): boolean {
    const version = this.#words.versionOf(life);
    const untold = this.#words.state(version, Mark.none);
    const told = this.#words.state(version, outcome);
    return this.#memory.compareExchange(this.#stateOf(life), untold, told) === untold;
  }

  /** Wakes a waiter that was told. Only owners of the node ever sleep on its state, so waking all of them is right. */
  wake(life: Life): void {
    this.#memory.notify(this.#stateOf(life));
  }

  waitPoint(life: Life): WaitPoint {
    return { cell: this.#stateOf(life), expected: this.#words.state(this.#words.versionOf(life), Mark.none) };
  }

  /** @throws {StaleTicketError} if that life is over. */
  stateOf(life: Life): WaiterState {
    return this.#inLife(life, this.#memory.load(this.#stateOf(life)));
  }

  /**
   * Like `stateOf`, but plain: only by the owner once the waiter was told, since nobody writes the state any more.
   *
   * @throws {StaleTicketError} if that life is over.
   */
  toldOf(life: Life): WaiterState {
    return this.#inLife(life, this.#memory.read(this.#stateOf(life)));
  }

  /** The need of a node; of another life of it, if that is what the node is in by now. */
  needOf(life: Life): number {
    return this.#memory.load(cellAt(this.#needs, this.#words.nodeOf(life) - 1)) + 1;
  }

  /** How many nodes are taken. */
  reserved(): number {
    return this.#taken.taken();
  }

  #inLife(life: Life, state: number): WaiterState {
    if (this.#words.versionOfState(state) !== this.#words.versionOf(life)) throw new StaleTicketError(life);
    return stateNames[this.#words.outcomeOf(state)]!;
  }

  #stateOf(life: Life): Cell {
    return cellAt(this.states, this.#words.nodeOf(life) - 1);
  }
}

/** Outcomes as they are written into words. */
export const markOf: Readonly<Record<Outcome, Mark>> = { woken: Mark.woken, granted: Mark.granted };
