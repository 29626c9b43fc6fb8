/**
 * Parking mutex: mutual exclusion in one cell; spins a little, then parks, and does not let a parked thread starve.
 *
 * Idea.       As long as nobody is parked, waiting is spinning. An unlock frees the mutex first and wakes a thread
 *             second, so that whoever runs takes it (barging: no time is lost to waking up). A thread that was woken
 *             in vain too often asks for more when it parks again: the next unlocks do not free the mutex but hand it
 *             over.
 * Invariant.  While a thread is parked, the cell is PARKED, or a notify is on its way to one of the parked, or a
 *             thread that was woken is awake and will set PARKED. A free mutex is 0.
 * Linearizes. lock: the compareExchange from 0, or the one that clears HANDED; unlock: the compareExchange to 0, or
 *             the store of HANDED.
 * Race.       1. The mutex is freed while a thread is about to park: it set PARKED first, and `wait` compares with it
 *             (models/violates/phase1-park-unmarked.ts, phase1-park-without-recheck.ts). 2. A woken thread does not
 *             know whether others are still parked: it takes the mutex as PARKED (phase1-mutex-forgets-parked.ts).
 *             3. Woken before the mutex is free, a thread finds it held and parks again, with nobody to wake it:
 *             hence free, then notify (phase1-notify-before-free.ts). 4. A hand-over finds nobody parked yet: the
 *             unlock takes it back, unless a thread that was woken earlier accepted it; one compareExchange decides
 *             (phase1-hand-over-to-nobody.ts).
 * Source.     Amanieu d'Antras, parking_lot `raw_mutex.rs`. It hands over after half a millisecond or so, by chance;
 *             a checker has no clock, so here a count decides. Its queue of parked threads runs a callback under the
 *             queue's lock to learn whether more are parked; `notify` does not, hence race 2, as in Drepper's futexes.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type Deadline, deadlineAfter, timeLeft } from './deadline.ts';
import { InvalidOptionError, NotLockedError } from './errors.ts';
import type { Lockable } from './futex-mutex.ts';

// HANDED | ASKED | PARKED | LOCKED | meaning
//   0    |   0   |   0    |   0    | free
//   0    |   0   |   0    |   1    | held, nobody parked: unlock notifies nobody; were somebody parked, it would sleep for good
//   0    |   0   |   1    |   1    | held, somebody parked or about to: unlock frees the mutex and owes one notify
//   0    |   1   |   1    |   1    | the same, and one of them was woken in vain too often: unlock hands over
//   1    |   1   |   1    |   1    | handed over: belongs to the first thread to see it after having been parked; not
//        |       |        |        | accepted and not taken back, it would stay locked for good
const FREE = 0;
const LOCKED = 1;
const PARKED = 2;
const ASKED = 4;
const HANDED = 8;
const CONTENDED: number = LOCKED | PARKED;
const IN_HANDS: number = LOCKED | PARKED | ASKED | HANDED;

/** Before the first look; before each further one, twice as many. */
const FIRST_PAUSES = 8;

export interface ParkingOptions {
  /**
   * How often to look again before parking, while nobody else is parked: an integer from 0 to 16. Each look comes after
   * twice as long a pause as the one before. Default: 6.
   */
  readonly spinLimit?: number;
  /** How often a thread is woken in vain before it asks to be handed the mutex: from 1 to 1,000. Default: 8. */
  readonly patience?: number;
}

/**
 * A mutex; not reentrant. A running thread may overtake parked ones, but not for ever: once a thread that was woken
 * `patience` times in vain is parked, the mutex goes from hand to hand, the longest parked first, until a thread that
 * asked has it. If it alone asked, that is at the latest when its turn comes.
 *
 * ```ts
 * const mutex = new ParkingMutex(memory, cell);
 * mutex.lock();
 * try { counter.increment(); } finally { mutex.unlock(); }
 * ```
 */
export class ParkingMutex implements Lockable {
  readonly #memory: AtomicMemory;
  readonly #cell: Cell;
  readonly #spinLimit: number;
  readonly #patience: number;

  /**
   * Lays the mutex over one cell; 0 is a free mutex.
   *
   * @throws {InvalidOptionError} if an option is out of range.
   */
  constructor(memory: AtomicMemory, cell: Cell, { spinLimit = 6, patience = 8 }: ParkingOptions = {}) {
    InvalidOptionError.checkInteger('spinLimit', spinLimit, 0, 16);
    InvalidOptionError.checkInteger('patience', patience, 1, 1_000);
    this.#memory = memory;
    this.#cell = cell;
    this.#spinLimit = spinLimit;
    this.#patience = patience;
  }

  get isLocked(): boolean {
    return this.#memory.load(this.#cell) !== FREE;
  }

  /** Locks the mutex; blocks while another holds it. */
  lock(): void {
    this.#lock(Number.POSITIVE_INFINITY);
  }

  /** Locks the mutex if that needs no waiting; returns whether it did. */
  tryLock(): boolean {
    return this.#replace(FREE, LOCKED);
  }

  /**
   * Locks the mutex if that takes no longer than `timeoutMs` milliseconds; returns whether it did.
   *
   * @throws {InvalidOptionError} if the timeout is not a number.
   */
  tryLockFor(timeoutMs: number): boolean {
    return this.#lock(deadlineAfter(this.#memory, timeoutMs));
  }

  /**
   * Unlocks the mutex, and wakes a parked thread if there are any. Never blocks.
   *
   * @throws {NotLockedError} if nobody holds it.
   */
  unlock(): void {
    const attempt = this.#memory.attempt();
    const was = this.#memory.compareExchange(this.#cell, LOCKED, FREE);
    if (was === FREE) throw new NotLockedError();
    if (was !== LOCKED && !this.#freeAndWake(CONTENDED)) this.#handOver();
    this.#memory.settle(attempt);
  }

  #lock(deadline: Deadline): boolean {
    const attempt = this.#memory.attempt();
    const isLocked = this.tryLock() || this.#spin() || this.#lockSlowly(deadline);
    this.#memory.settle(attempt, isLocked);
    return isLocked;
  }

  /** Only while nobody is parked. A look that finds the mutex held says that another thread is at work in it. */
  #spin(): boolean {
    const memory = this.#memory;
    let looks = 0;
    for (const attempt = memory.attempt(); looks < this.#spinLimit; memory.retry(attempt, looks)) {
      for (let pauses = FIRST_PAUSES << looks; pauses > 0; pauses--) memory.pause();
      const word = memory.load(this.#cell);
      if (word === FREE && this.tryLock()) return true;
      looks = (word & PARKED) === 0 ? looks + 1 : this.#spinLimit;
    }
    return false;
  }

  /** Each round ends with the mutex taken, or in somebody else's hands: that one makes progress. */
  #lockSlowly(deadline: Deadline): boolean {
    const memory = this.#memory;
    let wakes = 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, wakes)) {
      const was = memory.or(this.#cell, CONTENDED);
      if (was === FREE) return true;
      if (was === IN_HANDS && wakes > 0) {
        if (this.#accept(wakes)) return true;
        continue;
      }
      const word = wakes < this.#patience ? was | PARKED : this.#ask(was);
      const result = memory.wait(this.#cell, word, timeLeft(memory, deadline));
      // Whoever was notified does not leave here: a notify must be used, or left to a holder that finds PARKED.
      if (result === 'timed-out') return false;
      if (result === 'ok') wakes = Math.min(wakes + 1, this.#patience);
    }
  }

  /** Only of a mutex that is held: asked of a free one, the question would stand without anybody who asks. */
  #ask(word: number): number {
    if ((word & ASKED) === 0) this.#replace(CONTENDED, CONTENDED | ASKED);
    return word | PARKED | ASKED;
  }

  /** Takes what was handed over. Whoever asked has what it wanted; others leave the question standing. */
  #accept(wakes: number): boolean {
    return this.#replace(IN_HANDS, wakes < this.#patience ? CONTENDED | ASKED : CONTENDED);
  }

  /** The mutex is held, so the cell can only have gone from CONTENDED to ASKED, which nobody but a holder clears. */
  #handOver(): void {
    this.#memory.store(this.#cell, IN_HANDS);
    if (this.#memory.notify(this.#cell, 1) === 0) this.#freeAndWake(IN_HANDS);
  }

  #freeAndWake(word: number): boolean {
    const isFreed = this.#replace(word, FREE);
    if (isFreed) this.#memory.notify(this.#cell, 1);
    return isFreed;
  }

  #replace(expected: number, replacement: number): boolean {
    return this.#memory.compareExchange(this.#cell, expected, replacement) === expected;
  }
}
