/**
 * What one would write by hand on `Atomics`, the least that works: no order, no cancelling, no timeouts.
 *
 * Source. The futex mutex is `src/primitives/futex-mutex.ts` word for word, with `Atomics` in place of the memory: what
 * the injected memory costs is the difference of the two. The semaphore is the classic of a count and a number of waiters.
 */
import type { Lock } from './contender.ts';

type Cells = Int32Array<SharedArrayBuffer>;

const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

/** A spin lock: what an uncontended lock costs at least. */
export class CasLock implements Lock {
  declare private readonly cells: Cells;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  acquire(): void {
    while (Atomics.compareExchange(this.cells, 0, FREE, HELD) !== FREE);
  }

  release(): void {
    if (Atomics.compareExchange(this.cells, 0, HELD, FREE) !== HELD) throw new Error('not held');
  }
}

/** A barging semaphore: cell 0 holds the free permits, cell 1 how many threads may sleep. */
export class FutexSemaphore implements Lock {
  declare private readonly cells: Cells;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  acquire(): void {
    while (!this.#tryAcquire()) {
      Atomics.add(this.cells, 1, 1);
      Atomics.wait(this.cells, 0, 0);
      Atomics.sub(this.cells, 1, 1);
    }
  }

  release(): void {
    Atomics.add(this.cells, 0, 1);
    if (Atomics.load(this.cells, 1) > 0) Atomics.notify(this.cells, 0, 1);
  }

  #tryAcquire(): boolean {
    for (;;) {
      const free = Atomics.load(this.cells, 0);
      if (free === 0) return false;
      if (Atomics.compareExchange(this.cells, 0, free, free - 1) === free) return true;
    }
  }
}

/** heddle's `FutexMutex`, written directly. */
export class DirectFutexMutex {
  declare private readonly cells: Cells;
  declare private readonly index: number;

  constructor(cells: Cells, index: number) {
    this.cells = cells;
    this.index = index;
  }

  lock(): void {
    if (!this.#tryLock()) this.#lockSlowly(Number.POSITIVE_INFINITY);
  }

  unlock(): void {
    const was = Atomics.exchange(this.cells, this.index, FREE);
    if (was === FREE) throw new Error('not held');
    if (was === CONTENDED) Atomics.notify(this.cells, this.index, 1);
  }

  #tryLock(): boolean {
    return Atomics.compareExchange(this.cells, this.index, FREE, HELD) === FREE;
  }

  #lockSlowly(deadline: number): boolean {
    for (;;) {
      if (Atomics.exchange(this.cells, this.index, CONTENDED) === FREE) return true;
      const left =
        deadline === Number.POSITIVE_INFINITY ? undefined : Math.max(0, deadline - performance.now());
      if (Atomics.wait(this.cells, this.index, CONTENDED, left) === 'timed-out') return false;
    }
  }
}
