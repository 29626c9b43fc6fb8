/** Entry word: what a place in the segmented queue says about its waiter, in the one cell on which that waiter sleeps. */
import type { Outcome, WaiterState } from '../waiter-queue.ts';

// rest | state | meaning                                      | who leaves it
// life |   0   | empty, in this life of its block; written in another life, a waiter would be lost | a registrant (1)
// need |   1   | waiting: the owner sleeps or is about to     | the waker that removed it (2, 3), or the owner (dead)
// need |   2   | woken; not notified, its owner sleeps on     | the owner, by retiring it (empty, in the next life)
// need |   3   | granted: permits were taken for the owner; dropped, they would be lost | the owner, likewise
//   0  |   1   | dead: its owner has left; not retired, its block would be lost | the waker that removed it, likewise
const STATE_BITS = 2;
const STATE_MASK = 3;
const WAITING = 1;
const WOKEN = 2;
const GRANTED = 3;

export const DEAD: number = WAITING;

const stateNames: readonly (WaiterState | null)[] = [null, 'waiting', 'woken', 'granted'];

/** An empty place of a block that has been used `life` times before. */
export const emptyIn = (life: number): number => life << STATE_BITS;

/** What a registrant writes. A need has up to 30 bits, so the word may be negative. */
export const waitingFor = (need: number): number => (need << STATE_BITS) | WAITING;

/** What the waker of a waiting place writes. */
export const toldOf = (word: number, outcome: Outcome): number =>
  (word & ~STATE_MASK) | (outcome === 'woken' ? WOKEN : GRANTED);

/** `null` if the place is empty or dead. */
export const stateIn = (word: number): WaiterState | null =>
  word === DEAD ? null : stateNames[word & STATE_MASK]!;

export const needIn = (word: number): number => word >>> STATE_BITS;
