/**
 * Permit word: how many permits are free, whether anybody waits for some, and whether the semaphore is closed, in one
 * cell.
 *
 * Idea.       All in one word: taking a permit of a closed semaphore is impossible, not unlikely, and whoever adds permits
 *             learns in the same step whether anybody must be told. A compareExchange that fails shows the word as a load
 *             would, so none is loaded first: the word of a semaphore that nobody else uses is guessed, and taking and
 *             giving back are one step each.
 * Invariant.  Permits are never negative, as long as no more than `MOST_PERMITS` are in circulation, free or taken. No
 *             `add` makes more than that free.
 * Linearizes. tryTake, add: the compareExchange that succeeds, or the one whose failure refuses; takeUpTo: its
 *             compareExchange, or the load that finds nothing; the others: their one step.
 * Race.       1. The word may change and change back before a compareExchange. That is harmless: a word is a count, the
 *             same count means the same. 2. The mark is set by whoever waits and cleared by whoever finds nobody: see
 *             `turns.ts`.
 * Source.     tokio's batch semaphore, which keeps its closed flag beside the permits likewise; the mark is that of
 *             Drepper's futex mutex ("Futexes Are Tricky", 2011).
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Added, Look, Supply, Taken } from './supply.ts';

// CLOSED (sign) | permits (30 bits) | WAITED | meaning
//       0       |         0         |   0    | open; whoever acquires waits
//       0       |         n         |   0    | open; n permits can be taken, and who adds more tells nobody
//       0       |         n         |   1    | somebody may wait: whoever adds looks at the queue; were the mark missing,
//               |                   |        | a thread would sleep beside what it needs
//       1       |         n         |   -    | closed; nobody takes any more, and sleepers are owed a wakeup: dropped,
//               |                   |        | they sleep for good
const WAITED = 1;
const PERMIT_SHIFT = 1;
const CLOSED: number = 1 << 31;

/** The most permits that fit beside the flags in a cell. */
export const MOST_PERMITS: number = 2 ** 30 - 1;

const permitsIn = (word: number): number => (word >>> PERMIT_SHIFT) & MOST_PERMITS;
const isClosedIn = (word: number): boolean => word < 0;

function lookAt(word: number): Look {
  if (isClosedIn(word)) return 'closed';
  return permitsIn(word) > 0 ? 'some' : 'none';
}

/** The word of a semaphore. */
export class PermitWord implements Supply {
  declare private readonly memory: AtomicMemory;
  declare private readonly cell: Cell;
  /** The word as long as nobody uses any permits. */
  declare private readonly usual: number;

  /** @param usual How many permits are free as long as nobody uses any; only a guess, so a wrong one costs a step. */
  constructor(memory: AtomicMemory, cell: Cell, usual = 1) {
    this.memory = memory;
    this.cell = cell;
    this.usual = usual << PERMIT_SHIFT;
  }

  /** Sets the permits of a semaphore that nobody uses yet. */
  init(permits: number): void {
    this.memory.store(this.cell, permits << PERMIT_SHIFT);
  }

  /** How many are free; one atomic load. */
  get available(): number {
    return permitsIn(this.memory.load(this.cell));
  }

  /** Whether the semaphore is closed; one atomic load. */
  get isClosed(): boolean {
    return isClosedIn(this.memory.load(this.cell));
  }

  look(): Look {
    return lookAt(this.memory.load(this.cell));
  }

  mark(): Look {
    const attempt = this.memory.attempt();
    const look = lookAt(this.memory.or(this.cell, WAITED));
    this.memory.settle(attempt, look);
    return look;
  }

  unmark(): void {
    this.memory.and(this.cell, ~WAITED);
  }

  tryTake(need: number): Taken {
    const memory = this.memory;
    const attempt = memory.attempt();
    const taken = need << PERMIT_SHIFT;
    // Not by Math.max, which V8 11.3 computes with floating point here, on the way to the atomic step.
    const isEnough = this.usual >= taken;
    const guess = isEnough ? this.usual : taken;
    const was = memory.compareExchange(this.cell, guess, guess - taken);
    const result = was === guess ? 'acquired' : this.#tryTakeFrom(was, need);
    memory.settle(attempt, result);
    return result;
  }

  /**
   * Takes as many as there are, but at most `most`; returns how many. A compareExchange that fails says that another
   * thread took, added, marked or closed meanwhile.
   */
  takeUpTo(most: number): number {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = memory.load(this.cell);
      const taken = Math.min(permitsIn(word), most);
      if (taken > 0 && memory.compareExchange(this.cell, word, word - (taken << PERMIT_SHIFT)) !== word)
        continue;
      memory.settle(attempt, taken);
      return taken;
    }
  }

  take(need: number): boolean {
    return this.tryTake(need) === 'acquired';
  }

  giveBack(need: number): void {
    this.memory.add(this.cell, need << PERMIT_SHIFT);
  }

  /**
   * Adds permits, unless there would be too many. In one step with the look, so that a caller who adds too many is refused
   * alone.
   */
  add(permits: number): Added {
    const memory = this.memory;
    const attempt = memory.attempt();
    const added = permits << PERMIT_SHIFT;
    const guess = this.usual < added ? 0 : this.usual - added;
    const was = memory.compareExchange(this.cell, guess, guess + added);
    const result = was === guess ? 'added' : this.#addTo(was, permits);
    memory.settle(attempt, result);
    return result;
  }

  close(): void {
    this.memory.or(this.cell, CLOSED);
  }

  /** The guess was wrong. A compareExchange that fails here says that another thread took, added, marked or closed. */
  #tryTakeFrom(seen: number, need: number): Taken {
    const memory = this.memory;
    let word = seen;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, word)) {
      if (isClosedIn(word)) return 'closed';
      if (permitsIn(word) < need) return 'short';
      const was = memory.compareExchange(this.cell, word, word - (need << PERMIT_SHIFT));
      if (was === word) return 'acquired';
      word = was;
    }
  }

  /** Likewise. */
  #addTo(seen: number, permits: number): Added {
    const memory = this.memory;
    let word = seen;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, word)) {
      if (permitsIn(word) > MOST_PERMITS - permits) return 'refused';
      const was = memory.compareExchange(this.cell, word, word + (permits << PERMIT_SHIFT));
      if (was === word) return word & WAITED ? 'waited-for' : 'added';
      word = was;
    }
  }
}
