/**
 * A parking queue whose waiter leaves as soon as it knows that it was claimed.
 *
 * Claiming and telling are two steps. A waiter that gives up in between and does not wait to be told gives its slot
 * back; the next one to use it is then told what was meant for the first, and two waiters have one permit.
 */
import { type QueueName, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';

const WAITING = 1;
const GRANTED = 3;

const comesBack: AnyModel = defineModel({
  name: 'a waiter that comes back',
  description: 'A permit has one owner.',
  setup: ({ memory, cells }: SetUp) => {
    const queue: QueueName = 'phase1';
    return Semaphore.create(memory, { permits: 0, maxWaiters: 1, queue }, cells.within('semaphore'));
  },
  threads: {
    waiter: (semaphore: Semaphore, thread) => {
      let permits = 0;
      for (let round = 0; round < 2; round++) {
        const ended = thread.operation('acquire in time', () => semaphore.acquire(1, { timeoutMs: 1 }));
        if (ended === 'acquired') permits++;
      }
      return permits;
    },
    giver: (semaphore: Semaphore, thread) => thread.operation('release', () => semaphore.release()),
  },
  final: (semaphore, { waiter }) => semaphore.availablePermits + waiter === 1 && semaphore.isIdle,
});

const violated: AnyModel = withFaults(comesBack, 'leaving before being told', {
  step: ({ operation, name }, perform) => {
    if (name !== 'semaphore.queue.state' || operation !== 'load') return undefined;
    const state = perform();
    return state === WAITING ? GRANTED : state;
  },
  // Without a timeout: the wait of a waiter that knows that it was claimed.
  wait: ({ cell, expected, timeoutMs }, memory) =>
    timeoutMs === Number.POSITIVE_INFINITY ? 'not-equal' : memory.wait(cell, expected, timeoutMs),
});

/** The slot is given back after its waker has done with it. */
export const fixed: AnyModel = withoutFaults(comesBack, 'leaving after being told');

export default violated;
