/** The mutex over a queue, fair and barging: the models of every mutex, and its use with a condition variable. */
import { type AtomicMemory, type Cell, Condvar, Mutex, type QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';
import { type MutexKind, mutualExclusion, mutualExclusionTimeout } from './mutual-exclusion.ts';

const MOST_THREADS = 8;

const kind = (queue: QueueChoice, fair: boolean, maxWaiters: number): MutexKind => ({
  name: `${queue} ${fair ? '' : 'barging '}mutex`,
  fair,
  layOut: (memory, cells) => Mutex.create(memory, { maxWaiters, queue, fair }, cells.within('mutex')),
});

/** Threads lock and unlock once: what differs from a semaphore of one permit is the word. */
export const queuedMutex = (queue: QueueChoice, { threads = 3 }: GivenBounds = {}, fair = true): AnyModel =>
  mutualExclusion(kind(queue, fair, threads), { threads, rounds: 1 });

/** Two threads, again and again: each overtakes and is overtaken. */
export const bargingMutex = (queue: QueueChoice, bounds: GivenBounds = {}): AnyModel => ({
  ...mutualExclusion(kind(queue, false, 2), { ...bounds, threads: 2 }),
  name: `${queue} barging mutex, again and again`,
});

export const queuedMutexTimeout = (queue: QueueChoice, bounds: GivenBounds = {}, fair = true): AnyModel =>
  mutualExclusionTimeout(kind(queue, fair, bounds.threads ?? MOST_THREADS), bounds);

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: Mutex;
  readonly condvar: Condvar;
  /** How many tokens lie there; plain, guarded by the mutex. */
  readonly tokens: Cell;
}

/** As many tokens as there are threads that wait for one. */
export function mutexWithCondvar(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const takers = Math.max(othersThan(2, threads), 1);
  return defineModel({
    name: `${queue} mutex with condvar`,
    description: 'A condition variable works with a mutex over a queue as with any other.',
    bounds: { threads: takers + 1 },
    setup: ({ memory, cells }): Shared => ({
      memory,
      mutex: Mutex.create(memory, { maxWaiters: takers + 1, queue }, cells.within('mutex')),
      condvar: Condvar.create(memory, { maxWaiters: takers, queue }, cells.within('condvar')),
      tokens: cells.cell('tokens'),
    }),
    threads: {
      taker: replicate(takers, ({ memory, mutex, condvar, tokens }: Shared, thread) =>
        thread.operation('take', () => {
          mutex.lock();
          condvar.waitWhile(mutex, () => memory.read(tokens) === 0);
          memory.write(tokens, memory.read(tokens) - 1);
          mutex.unlock();
        }),
      ),
      giver: ({ memory, mutex, condvar, tokens }: Shared, thread) => {
        for (let token = 0; token < takers; token++) {
          thread.operation('give', () => {
            mutex.lock();
            memory.write(tokens, memory.read(tokens) + 1);
            mutex.unlock();
            condvar.notifyOne();
          });
        }
      },
    },
    final: ({ memory, mutex, tokens }) => memory.load(tokens) === 0 && !mutex.isLocked,
    held: ({ mutex, condvar }) => ({
      'waiters of the mutex': !mutex.isIdle,
      'waiters of the condvar': !condvar.isIdle,
    }),
  });
}
