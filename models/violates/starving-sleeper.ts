/**
 * A thread that sleeps for a mutex, while another one takes it from under its nose, for ever.
 *
 * With barging turns an unlock frees the mutex and wakes the sleeper. Before the sleeper has got to it, the runner has
 * locked it again; the sleeper, woken in vain, goes to sleep again. Nothing bounds how often: for every bound there is a
 * run in which it is overtaken once more. In `fixed` the mutex is handed to the one that has waited longest, and nobody
 * overtakes it, however long the runner goes on: it never ends, so what holds, holds of any number of rounds.
 */
import { type AtomicMemory, Mutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: Mutex;
}

const lockAndUnlock = ({ mutex }: Shared, thread: Thread): void => {
  thread.operation('lock', () => mutex.lock());
  thread.operation('unlock', () => mutex.unlock());
};

const besideRunner = (name: string, fair: boolean, bound: number): AnyModel =>
  defineModel({
    name,
    description: `A thread that sleeps for the mutex is overtaken at most ${bound} times.`,
    bounds: { bound },
    properties: ['bypass'],
    bypass: { operation: 'lock', bound, waitsOn: /\.state\b/ },
    setup: ({ memory, cells }): Shared => ({
      memory,
      mutex: Mutex.create(memory, { maxWaiters: 2, queue: 'phase0', fair }, cells.within('mutex')),
    }),
    threads: {
      sleeper: lockAndUnlock,
      runner: (shared: Shared, thread: Thread) => {
        const { memory } = shared;
        for (const attempt = memory.attempt(); ; memory.retry(attempt)) lockAndUnlock(shared, thread);
      },
    },
  });

/** Whoever comes first gets it; violated for any bound. */
export const barging = (bound: number): AnyModel =>
  besideRunner('a sleeper beside a barging mutex', false, bound);

/** Whoever has waited longest gets it. */
export const fixed: AnyModel = besideRunner('a sleeper beside a fair mutex', true, 0);

const violated: AnyModel = barging(2);

export default violated;
