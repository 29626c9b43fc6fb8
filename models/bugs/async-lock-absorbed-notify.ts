/**
 * Two releases, each of which makes sure that one waiter is notified, and one waiter for both.
 *
 * Whoever waits for a permit is a listener. A release adds a permit and calls `notify(1)`, which means "see to it that
 * at least one listener is notified". One that is notified already, and has not run yet, will do:
 *
 *   T0  A and B listen and sleep
 *   T1  a release adds a permit and notifies A
 *   T2  another release adds a permit, finds that A is notified, and has nothing to do
 *   T3  A takes one permit
 *   T4  B sleeps beside the other
 *
 * `fixed`: whoever gives something for one waiter notifies one *more*.
 *
 * Threads. 3: both releases may come from one thread. With one waiter nothing is wrong.
 * Source.  async-lock, `Semaphore`, #18 (not at hand); event-listener #3 tells why `notify_additional` was added.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';

// listener | meaning
//    0     | listens
//    1     | notified, and has not run yet
//    2     | has run
const LISTENS = 0;
const NOTIFIED = 1;
const GONE = 2;

interface Bounds {
  readonly threads?: number;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly permits: Cell;
  /** One for each waiter; as many permits are released. */
  readonly listeners: readonly Cell[];
}

/** A, B, … */
const nameOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** Notifies the first who listens. */
const notifyOneMore = ({ memory, listeners }: Shared): void => {
  for (const listener of listeners) {
    if (memory.compareExchange(listener, LISTENS, NOTIFIED) !== LISTENS) continue;
    memory.notify(listener);
    return;
  }
};

/** Notifies the first who listens, unless somebody is notified already. */
const notifyAtLeastOne = (shared: Shared): void => {
  const { memory, listeners } = shared;
  if (listeners.some((listener) => memory.load(listener) === NOTIFIED)) return;
  notifyOneMore(shared);
};

type Notify = (shared: Shared) => void;

const releaser =
  (notify: Notify) =>
  (shared: Shared, thread: Thread): void => {
    for (let release = 1; release <= shared.listeners.length; release++) {
      thread.operation(`release ${release}`, () => {
        shared.memory.add(shared.permits, 1);
        notify(shared);
      });
    }
  };

/** Found no permit, and listens; takes one once it was notified. */
const waiter =
  (index: number) =>
  ({ memory, permits, listeners }: Shared, thread: Thread): void => {
    const listener = listeners[index]!;
    thread.operation('sleep until notified', () => void memory.wait(listener, LISTENS));
    thread.operation('take a permit', () => {
      memory.store(listener, GONE);
      memory.sub(permits, 1);
    });
  };

/** One thread releases as many permits as the others wait for. */
const releasing = (name: string, threads: number, notify: Notify): AnyModel => {
  const waiting = Array.from({ length: threads - 1 }, (_, index) => nameOf(index));
  return defineModel({
    name,
    description: 'Permits that are released reach as many who wait.',
    bounds: { threads },
    setup: ({ memory, cells }): Shared => ({
      memory,
      permits: cells.cell('permits'),
      listeners: waiting.map((waiter) => cells.cell(`listener ${waiter}`)),
    }),
    threads: {
      releaser: releaser(notify),
      ...Object.fromEntries(waiting.map((name, index) => [name, waiter(index)])),
    },
  });
};

/** At least one is notified. */
export default function absorbedNotify({ threads = 3 }: Bounds = {}): AnyModel {
  return releasing('async-lock absorbed notify', threads, notifyAtLeastOne);
}

/** One more is notified. */
export function fixed({ threads = 3 }: Bounds = {}): AnyModel {
  return releasing('async-lock absorbed notify, fixed', threads, notifyOneMore);
}
