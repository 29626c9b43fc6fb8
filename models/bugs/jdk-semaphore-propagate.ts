/**
 * A release that finds a wakeup under way, and trusts it to go on to the next waiter.
 *
 * Waiters stand in a queue behind its head. The head's status says that somebody behind it must be woken. A release adds
 * a permit, and if the status is set, clears it and wakes the first. The woken waiter takes a permit, becomes the head,
 * and wakes the next one if it saw more permits. Between its two steps another release can come by:
 *
 *   T0  "first" and "second" sleep in the queue
 *   T1  a release clears the head's status and wakes "first"
 *   T2  "first" takes the permit and sees that none is left
 *   T3  another release adds a permit, finds the old head still there with its status clear, and wakes nobody
 *   T4  "first" becomes the head; it saw no permit left, so it wakes nobody
 *   T5  "second" sleeps beside a permit
 *
 * `fixed`: a release that finds the status clear sets it to "propagate"; a new head that finds anything at the old head,
 * or at itself, wakes the next one. The old head alone is not enough (`looksBack`): "first", about to sleep, may have set
 * its status to "signal" once more, and the second release then clears it as the first one did.
 *
 * Threads. 3: both releases may come from one thread.
 * Source.  java.util.concurrent, `AbstractQueuedSynchronizer` up to JDK 6u17, JDK-6801020. Today its `setHeadAndPropagate`
 *          looks at the status "either before or after setHead".
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

// status | meaning
//    0   | a wakeup of the next one is under way, or nobody is there
//    1   | signal: who comes next sleeps; wake it
//    2   | propagate: a release came by while a wakeup was under way
const CLEAR = 0;
const SIGNAL = 1;
const PROPAGATE = 2;

/** The head that the queue begins with, and the nodes of those who wait. */
const NODES = ['head', 'first', 'second'] as const;

interface Shared {
  readonly memory: AtomicMemory;
  readonly permits: Cell;
  readonly head: Cell;
  /** One for each node. */
  readonly status: readonly Cell[];
  /** For each node 1 if its thread need not sleep. */
  readonly tokens: readonly Cell[];
}

interface Rules {
  readonly release: (shared: Shared) => void;
  /** Makes `node` the head. `left`: the permits that its thread saw when it took one. */
  readonly becomeHead: (shared: Shared, node: number, left: number) => void;
}

/** Gives a token to the thread of the node behind this one. */
const unparkNext = ({ memory, tokens }: Shared, node: number): void => {
  const token = tokens[node + 1]!;
  memory.store(token, 1);
  memory.notify(token);
};

/** Clears the status of a node; false if it is not "signal". */
const clear = ({ memory, status }: Shared, node: number): boolean =>
  memory.compareExchange(status[node]!, SIGNAL, CLEAR) === SIGNAL;

/** Wakes whoever is behind the node, if its status says that somebody must be woken. */
const wakeNext = (shared: Shared, node: number): void => {
  if (shared.memory.load(shared.status[node]!) === CLEAR) return;
  clear(shared, node);
  unparkNext(shared, node);
};

const trusting: Rules = {
  release: (shared) => {
    shared.memory.add(shared.permits, 1);
    wakeNext(shared, shared.memory.load(shared.head));
  },
  becomeHead: (shared, node, left) => {
    shared.memory.store(shared.head, node);
    if (left > 0) wakeNext(shared, node);
  },
};

const hasNext = (node: number): boolean => node < NODES.length - 1;

/** Wakes the next one, or leaves word for whoever is about to become the head; again, if the head has moved. */
const propagate = (shared: Shared): void => {
  const { memory, head, status } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const node = memory.load(head);
    if (!hasNext(node)) return;
    const isWoken = clear(shared, node);
    if (isWoken) unparkNext(shared, node);
    else if (memory.compareExchange(status[node]!, CLEAR, PROPAGATE) === SIGNAL) continue;
    if (memory.load(head) === node) return;
  }
};

/** `looksAt`: the nodes whose status makes a new head wake the next one, although it saw no permit left. */
const propagating = (looksAt: (node: number) => readonly number[]): Rules => ({
  release: (shared) => {
    shared.memory.add(shared.permits, 1);
    propagate(shared);
  },
  becomeHead: (shared, node, left) => {
    const { memory, head, status } = shared;
    memory.store(head, node);
    const isTold = looksAt(node).some((other) => memory.load(status[other]!) !== CLEAR);
    if (left > 0 || isTold) propagate(shared);
  },
});

/** Takes a permit and returns how many are left; -1 if there was none. */
const tryAcquire = ({ memory, permits }: Shared): number => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const there = memory.load(permits);
    if (there === 0) return -1;
    if (memory.compareExchange(permits, there, there - 1) === there) return there - 1;
  }
};

/** Sleeps, unless the thread has a token; not before the node in front says that somebody must be woken. */
const sleep = ({ memory, status, tokens }: Shared, node: number): void => {
  if (memory.exchange(status[node - 1]!, SIGNAL) !== SIGNAL) return;
  memory.wait(tokens[node]!, 0);
  memory.store(tokens[node]!, 0);
};

/** The part of an acquire that comes after queueing. */
const waiter =
  (node: number, { becomeHead }: Rules): ThreadBody<Shared> =>
  (shared: Shared, thread: Thread) =>
    thread.operation('acquire', () => {
      const { memory, head } = shared;
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        const left = memory.load(head) === node - 1 ? tryAcquire(shared) : -1;
        if (left < 0) {
          sleep(shared, node);
        } else {
          becomeHead(shared, node, left);
          return;
        }
      }
    });

const twoReleases = (name: string, rules: Rules): AnyModel =>
  defineModel({
    name,
    description: 'Two permits that are released reach the two who wait.',
    setup: ({ memory, cells }): Shared => {
      const status = NODES.map((node) => cells.cell(`status of ${node}`));
      memory.store(status[0]!, SIGNAL);
      memory.store(status[1]!, SIGNAL);
      return {
        memory,
        permits: cells.cell('permits'),
        head: cells.cell('head'),
        status,
        tokens: NODES.map((node) => cells.cell(`token of ${node}`)),
      };
    },
    threads: {
      releaser: (shared: Shared, thread) => {
        thread.operation('release', () => rules.release(shared));
        thread.operation('release', () => rules.release(shared));
      },
      first: waiter(1, rules),
      second: waiter(2, rules),
    },
  });

const violated: AnyModel = twoReleases('jdk semaphore propagate', trusting);

/** A release leaves word at the old head, where "first", about to sleep, may have written something else again. */
export const looksBack: AnyModel = twoReleases(
  'jdk semaphore propagate, half fixed',
  propagating((node) => [node - 1]),
);

/** A new head looks at its own status, too: somebody sleeps behind it. */
export const fixed: AnyModel = twoReleases(
  'jdk semaphore propagate, fixed',
  propagating((node) => [node - 1, node]),
);

export default violated;
