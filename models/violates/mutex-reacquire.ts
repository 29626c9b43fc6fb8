/**
 * A mutex that forgets its sleepers.
 *
 * The mutex is one word: free, locked, or locked with somebody asleep, whom the unlock has to wake. Who finds it
 * locked marks it and sleeps. A woken thread tries again, and here is the mistake: it takes the mutex as merely
 * locked, although it cannot know whether others still sleep.
 *
 * With two threads nobody else can be asleep, and nothing goes wrong. With three, the first thread unlocks and
 * wakes the second, which takes the mutex without the mark; its own unlock then wakes nobody, and the third
 * sleeps for good beside a free mutex. `fixed` takes the mutex with the mark: at worst a wake too many.
 *
 * Source. Ulrich Drepper, "Futexes Are Tricky", 2011: the step from the first to the second mutex there.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';

// word | meaning
//   0  | free
//   1  | locked, nobody sleeps: unlock wakes nobody
//   2  | locked, somebody may sleep: a wake is owed; drop it and that thread sleeps for good
const FREE = 0;
const LOCKED = 1;
const MARKED = 2;

interface Bounds {
  readonly threads?: number;
}

class Mutex {
  readonly #memory: AtomicMemory;
  readonly #word: Cell;
  readonly #retaken: number;

  /** `retaken`: what a thread that had to sleep writes when it gets the mutex at last. */
  constructor(memory: AtomicMemory, word: Cell, retaken: number) {
    this.#memory = memory;
    this.#word = word;
    this.#retaken = retaken;
  }

  lock(): void {
    if (this.#memory.compareExchange(this.#word, FREE, LOCKED) !== FREE) this.#lockSlowly();
  }

  /** Each round ends with the mutex taken, or after somebody else unlocked it. */
  #lockSlowly(): void {
    for (const attempt = this.#memory.attempt(); ; this.#memory.retry(attempt)) {
      if (this.#mark()) this.#memory.wait(this.#word, MARKED);
      if (this.#memory.compareExchange(this.#word, FREE, this.#retaken) === FREE) return;
    }
  }

  /** Marks the mutex, unless it is free by now. */
  #mark(): boolean {
    return this.#memory.compareExchange(this.#word, LOCKED, MARKED) !== FREE;
  }

  unlock(): void {
    if (this.#memory.exchange(this.#word, FREE) === MARKED) this.#memory.notify(this.#word, 1);
  }
}

const withRetaken = (name: string, retaken: number, threads: number): AnyModel =>
  defineModel({
    name,
    description: 'Whoever waits for a mutex gets it once it is free.',
    bounds: { threads },
    setup: ({ memory, cells }) => ({
      memory,
      mutex: new Mutex(memory, cells.cell('mutex'), retaken),
      counter: cells.cell('counter'),
    }),
    threads: {
      worker: replicate(threads, ({ memory, mutex, counter }, thread) => {
        thread.operation('lock', () => mutex.lock());
        memory.write(counter, memory.read(counter) + 1);
        thread.operation('unlock', () => mutex.unlock());
      }),
    },
    final: ({ memory, counter }) => memory.load(counter) === threads,
  });

/** A woken thread takes the mutex without the mark. */
export default function mutexReacquire({ threads = 3 }: Bounds = {}): AnyModel {
  return withRetaken('mutex re-acquire', LOCKED, threads);
}

/** A woken thread takes the mutex with the mark. */
export function fixed({ threads = 3 }: Bounds = {}): AnyModel {
  return withRetaken('mutex re-acquire, fixed', MARKED, threads);
}
