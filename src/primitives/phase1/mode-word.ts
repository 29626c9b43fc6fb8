/**
 * Mode word: whether nobody waits, one waiter or several, and who is first, in one cell.
 *
 * Idea.       The word of a lone waiter holds everything that a waker needs to know about it: its slot and its need. So
 *             it can be taken out by one compareExchange, by a waker as well as by itself. The word of several is the
 *             head of a deque; 0 is an empty deque and nobody at all.
 * Invariant.  A word with a need belongs to whoever replaces it. A word without one is stored under the mutex alone.
 * Linearizes. Each method is one step.
 * Race.       The word may change and change back while a waker looks at it: a waiter leaves, and another one registers
 *             with the same slot. The need is in the word, so the same word is the same offer, and what was taken for
 *             the first is right for the second. With the slot alone, a waiter would be granted fewer permits than it
 *             needs (models/violates/phase1-mode-without-need.ts).
 * Source.     Tagged words against ABA are folklore (IBM System/370's counter beside the pointer). A counter would do
 *             too, but it wraps, tells apart what need not be told apart, and makes states that never repeat.
 */
import type { AtomicMemory, Cell } from '../../memory/atomic-memory.ts';

// need (15 bits) | link (16 bits) | mode
//       0        |       0        | EMPTY
//       n        |    slot + 1    | SINGLE: one waiter, which needs n; nothing is linked
//       0        |    slot + 1    | MULTI: the slot is the first of the deque; left standing when that is empty, later
//                |                | waiters would queue up behind a slot that is not there
const NEED_SHIFT = 16;
const LINK_MASK = 0xffff;

/** The most permits that a lone waiter can need; one that needs more is a deque by itself. 15 bits: no word is negative. */
export const MOST_ALONE: number = 0x7fff;

export const EMPTY = 0;
/** Stands for every word of several waiters: who is first is known only under the mutex. */
export const MULTI = -1;

const single = (slot: number, need: number): number => (need << NEED_SHIFT) | (slot + 1);

const modeOf = (word: number): number => (word === EMPTY || word >>> NEED_SHIFT !== 0 ? word : MULTI);

/** The slot of the lone waiter. */
export const slotIn = (word: number): number => (word & LINK_MASK) - 1;

/** The need of the lone waiter. */
export const needIn = (word: number): number => word >>> NEED_SHIFT;

/** The word of one queue. */
export class ModeWord {
  declare private readonly memory: AtomicMemory;
  declare private readonly cell: Cell;

  constructor(memory: AtomicMemory, cell: Cell) {
    this.memory = memory;
    this.cell = cell;
  }

  /** Whether nobody waits: what every newcomer asks, so no more than that. */
  isEmpty(): boolean {
    const attempt = this.memory.attempt();
    const isEmpty = this.memory.load(this.cell) === EMPTY;
    this.memory.settle(attempt, isEmpty);
    return isEmpty;
  }

  /** EMPTY, MULTI, or the word of the lone waiter. */
  look(): number {
    const attempt = this.memory.attempt();
    const mode = modeOf(this.memory.load(this.cell));
    this.memory.settle(attempt, mode);
    return mode;
  }

  /** EMPTY → SINGLE, or EMPTY → MULTI if the need is large; returns what `look` would have. */
  enter(slot: number, need: number): number {
    const attempt = this.memory.attempt();
    const word = need <= MOST_ALONE ? single(slot, need) : slot + 1;
    const was = modeOf(this.memory.compareExchange(this.cell, EMPTY, word));
    this.memory.settle(attempt, was);
    return was;
  }

  /** SINGLE → EMPTY, by the lone waiter itself; `claimed`: unless there are several, it is in nobody's sight any more. */
  leave(slot: number, need: number): 'left' | 'several' | 'claimed' {
    const word = single(slot, need);
    const was = this.memory.compareExchange(this.cell, word, EMPTY);
    if (was === word) return 'left';
    return modeOf(was) === MULTI ? 'several' : 'claimed';
  }

  /** SINGLE → EMPTY, by a waker; returns whether the word was still the same. */
  claim(word: number): boolean {
    return this.memory.compareExchange(this.cell, word, EMPTY) === word;
  }

  /** SINGLE → MULTI, by a second waiter that has the mutex; returns whether the word was still the same. */
  link(word: number): boolean {
    return this.memory.compareExchange(this.cell, word, slotIn(word) + 1) === word;
  }
}
