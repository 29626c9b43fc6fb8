/**
 * An intrusive queue whose wakers tell whoever has the node by then.
 *
 * A waker claims a waiter and is interrupted. The waiter times out, finds that it was granted the permit, and leaves
 * with it. It comes back to wait once more, on the same node, and now the waker goes on and tells it so. A count that
 * is raised only from that life's version to the next stays as it is.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';

const comesBack: AnyModel = defineModel({
  name: 'a waiter that comes back',
  description: 'A permit has one owner.',
  setup: ({ memory, cells }: SetUp) =>
    Semaphore.create(memory, { permits: 0, maxWaiters: 1, queue: 'phase3' }, cells.within('semaphore')),
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

const violated: AnyModel = withFaults(comesBack, 'telling whoever is there', {
  step: ({ operation, name, cell, operands }, _, memory) => {
    if (operation !== 'compareExchange' || !name.includes('told')) return undefined;
    memory.add(cell, 1);
    return operands[0];
  },
});

/** Only the life that was claimed is told. */
export const fixed: AnyModel = withoutFaults(comesBack, 'telling the life that was claimed');

export default violated;
