/**
 * An atomic waker whose `register` does nothing while the old note is being woken.
 *
 * The note cannot be written then. The wake reaches the place where the waiter was, and the waiter, which may have
 * looked there before, sleeps at another one. So `register` has to wake the new place at once, which is left out here.
 */
import { type AtomicMemory, AtomicWaker, type Cell } from 'heddle/algorithms';
import type { AnyModel, SetUp, Thread } from 'heddle/checker';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { withoutFaults } from '../faults/seeded.ts';
import { atomicWakerMove, type Moving } from '../phases/atomic-waker.ts';

const WAKING = 2;

/** For the waiter alone: it does not wake itself while a wake is at work. */
const givesWay = (memory: AtomicMemory, state: Cell, place: Cell): AtomicMemory =>
  faultyMemory(memory, ({ operation, cell }, perform) =>
    operation === 'store' && cell === place && memory.load(state) === WAKING ? 0 : perform(),
  );

const model = atomicWakerMove();

const violated: AnyModel = {
  ...model,
  name: 'register gives way to a wake',
  setup: ({ memory, cells }: SetUp) => {
    const named = new NamedCells(cells);
    const shared: Moving = model.setup({ memory, cells: named });
    const waiters = givesWay(memory, named.cellNamed('waker.state'), shared.after);
    return { ...shared, waiting: new AtomicWaker(waiters, named.again('waker.')) };
  },
  threads: {
    ...model.threads,
    waiter: (shared: Moving & { readonly waiting: AtomicWaker }, thread: Thread) =>
      model.threads.waiter({ ...shared, waker: shared.waiting }, thread),
  },
};

/** Whoever finds a wake at work takes it for its own. */
export const fixed: AnyModel = withoutFaults(atomicWakerMove(), 'register wakes the new place');

export default violated;
