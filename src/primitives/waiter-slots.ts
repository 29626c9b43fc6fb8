/**
 * Waiter slots: a fixed number of places for waiters, with a state each, reserved and freed without a lock.
 *
 * Idea.       A bitmap says which slots are taken; the lowest free one is reserved first. A taken slot belongs to its
 *             waiter, which sleeps on the slot's state.
 * Invariant.  The need of a slot, and its state until others can find it, are accessed by its owner alone; hence
 *             plain writes.
 * Linearizes. reserve, free: as the bitmap does.
 * Race.       Waking is two steps, the state and then the notify, and the owner may see the first and free the slot
 *             before the second. The notify then reaches the slot's next owner, which finds itself still waiting.
 *             Nobody but a slot's owners ever sleeps on it, so notifying everybody harms nobody and also reaches past
 *             an abandoned asynchronous wait, which would swallow a notify of one.
 * Source.     Folklore.
 */
import { type AtomicMemory, type Cell, cellAt } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { StaleTicketError } from './errors.ts';
import { NO_SLOT, SlotBitmap } from './slot-bitmap.ts';
import type { Outcome, WaiterState, WaitPoint } from './waiter-queue.ts';

// state | meaning                                               | who ends it
//   0   | free                                                  | the next owner, by reserving it
//   1   | waiting: the owner sleeps or is about to              | a waker, or the owner by cancelling
//   2   | woken: a notify is owed, without it the owner sleeps on | the owner, by freeing it
//   3   | granted: likewise, and the owner holds permits; dropped, they are lost | the owner, by freeing it
const FREE = 0;
const WAITING = 1;
const WOKEN = 2;
const GRANTED = 3;
const stateNames: readonly (WaiterState | 'free')[] = ['free', 'waiting', 'woken', 'granted'];

/** Returned by `reserve` when all slots are taken. */
export { NO_SLOT };

/** The waiter slots of one queue. */
export class WaiterSlots {
  readonly count: number;
  readonly #memory: AtomicMemory;
  readonly #taken: SlotBitmap;
  readonly #states: Cell;
  readonly #needs: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number) {
    this.count = count;
    this.#memory = memory;
    this.#taken = new SlotBitmap(memory, cells, count, 'lowest');
    this.#states = cells.cells('state', count);
    this.#needs = cells.cells('need', count);
  }

  /** Reserves the lowest free slot for a waiter, or returns `NO_SLOT`. */
  reserve(need: number): number {
    const slot = this.#taken.take();
    if (slot === NO_SLOT) return slot;
    this.#memory.write(cellAt(this.#states, slot), WAITING);
    this.#memory.write(cellAt(this.#needs, slot), need);
    return slot;
  }

  /** Gives a slot back, by its owner. */
  free(slot: number): void {
    this.#memory.write(cellAt(this.#states, slot), FREE);
    this.#memory.write(cellAt(this.#needs, slot), 0);
    this.#taken.free(slot);
  }

  /** Tells a waiter what has become of it and wakes it: by one waker only, which made sure that it is waiting. */
  tell(slot: number, outcome: Outcome): void {
    this.decide(slot, outcome);
    this.wake(slot);
  }

  /** The first half of `tell`. Until the second, the waiter may sleep on. */
  decide(slot: number, outcome: Outcome): void {
    this.#memory.store(cellAt(this.#states, slot), outcome === 'woken' ? WOKEN : GRANTED);
  }

  /** The second half of `tell`: it may come late, when the slot has its next owner. */
  wake(slot: number): void {
    this.#memory.notify(cellAt(this.#states, slot));
  }

  waitPoint(slot: number): WaitPoint {
    return { cell: cellAt(this.#states, slot), expected: WAITING };
  }

  /** @throws {StaleTicketError} if the slot is free. */
  stateOf(slot: number): WaiterState {
    const state = stateNames[this.#memory.load(cellAt(this.#states, slot))]!;
    if (state === 'free') throw new StaleTicketError(slot);
    return state;
  }

  /** Like `stateOf`, but plain and without complaint: only where no waker can be at work on the slot. */
  peek(slot: number): WaiterState | 'free' {
    return stateNames[this.#memory.read(cellAt(this.#states, slot))]!;
  }

  needOf(slot: number): number {
    return this.#memory.read(cellAt(this.#needs, slot));
  }

  /** How many slots are taken. */
  reserved(): number {
    return this.#taken.taken();
  }
}
