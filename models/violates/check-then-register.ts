/**
 * The wakeup that falls between looking and going to sleep.
 *
 * The waiter looks whether it may go on, and if not, parks on a cell of its own. The notifier makes it ready and
 * wakes whoever is parked there. In between is a gap:
 *
 *   T0  the waiter looks: not ready
 *   T1  the notifier makes it ready
 *   T2  the notifier wakes everybody who is parked: nobody is
 *   T3  the waiter parks, and nobody will ever wake it
 *
 * Looking again after waking does not help: the waiter does so here, and is never woken. What helps is to let
 * `wait` itself look again. In `fixed` the notifier changes the very cell that is waited on before it notifies,
 * and the waiter has read that cell before it looked. If the notifier came in between, the cell no longer holds
 * what was read, and the waiter does not park.
 *
 * Source. The problem that waiter queues exist to solve: "check, then register" without one atomic step.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  /** 1 once the waiter may go on. */
  readonly ready: Cell;
  /** The cell waited on; in `fixed` it counts the wakeups. */
  readonly wakeup: Cell;
}

const waiter: ThreadBody<Shared> = ({ memory, ready, wakeup }, thread) =>
  thread.operation('wait until ready', () => {
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      if (memory.load(ready) === 1) return;
      memory.wait(wakeup, 0);
    }
  });

const notifier: ThreadBody<Shared> = ({ memory, ready, wakeup }, thread) =>
  thread.operation('make ready', () => {
    memory.store(ready, 1);
    memory.notify(wakeup);
  });

const countingWaiter: ThreadBody<Shared> = ({ memory, ready, wakeup }, thread) =>
  thread.operation('wait until ready', () => {
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const wakeups = memory.load(wakeup);
      if (memory.load(ready) === 1) return;
      memory.wait(wakeup, wakeups);
    }
  });

const countingNotifier: ThreadBody<Shared> = ({ memory, ready, wakeup }, thread) =>
  thread.operation('make ready', () => {
    memory.store(ready, 1);
    memory.add(wakeup, 1);
    memory.notify(wakeup);
  });

const withThreads = (name: string, threads: Record<string, ThreadBody<Shared>>): AnyModel =>
  defineModel({
    name,
    description: 'A waiter that looked in vain must not sleep through the wakeup that follows.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      ready: cells.cell('ready'),
      wakeup: cells.cell('wakeup'),
    }),
    threads,
    final: ({ memory, ready }) => memory.load(ready) === 1,
  });

const violated: AnyModel = withThreads('check then register', { waiter, notifier });

/** The waiter parks only if no wakeup came since it looked. */
export const fixed: AnyModel = withThreads('check then register, fixed', {
  waiter: countingWaiter,
  notifier: countingNotifier,
});

export default violated;
