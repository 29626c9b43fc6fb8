/** A lock for whoever comes first: one who sleeps for it may be overtaken again and again. */
import { type AtomicMemory, type CellAllocator, FutexMutex, Mutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Lock {
  lock(): void;
  unlock(): void;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly lock: Lock;
}

const visit: ThreadBody<Shared> = ({ lock }, thread) => {
  thread.operation('lock', () => lock.lock());
  thread.operation('unlock', () => lock.unlock());
};

const visitForEver: ThreadBody<Shared> = (shared, thread) => {
  const { memory } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) visit(shared, thread);
};

const behind = (name: string, create: (memory: AtomicMemory, cells: CellAllocator) => Lock): AnyModel =>
  defineModel({
    name,
    properties: ['bypass'],
    bypass: { operation: 'lock', bound: 1, waitsOn: /^lock$|\.state\b/ },
    setup: ({ memory, cells }) => ({ memory, lock: create(memory, cells) }),
    threads: { once: visit, 'again and again': visitForEver },
  });

const violated: AnyModel = behind(
  'a lock for whoever comes first',
  (memory, cells) => new FutexMutex(memory, cells.cell('lock')),
);

export const fixed: AnyModel = behind('a lock for who has waited longest', (memory, cells) =>
  Mutex.create(memory, { maxWaiters: 2, queue: 'phase0', fair: true }, cells.within('lock')),
);

export default violated;
