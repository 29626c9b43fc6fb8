/**
 * The mutex of every phase, and one of those that phases are built on: `tryLock` fails only while it is locked.
 */
import {
  type AtomicMemory,
  type CellAllocator,
  FutexMutex,
  Mutex,
  type QueueName,
  queueNames,
} from 'heddle/algorithms';
import { type AnyModel, defineModel, specifications, type Thread } from 'heddle/checker';

type Caller = Thread<specifications.MutexCalls>;

/** What all of them can do. */
interface Lock {
  lock(): void;
  tryLock(): boolean;
  unlock(): void;
}

const patient = (mutex: Lock, thread: Caller): void => {
  thread.call('lock', [], () => mutex.lock());
  thread.call('unlock', [], () => mutex.unlock());
};

const trier = (mutex: Lock, thread: Caller): void => {
  if (thread.call('tryLock', [], () => mutex.tryLock())) thread.call('unlock', [], () => mutex.unlock());
};

/** Two that wait, and one that does not. */
const modelOf = (name: string, create: (memory: AtomicMemory, cells: CellAllocator) => Lock): AnyModel =>
  defineModel({
    name: `${name}, linearizable`,
    description: 'A mutex is as if one call came after the other.',
    bounds: { threads: 3 },
    properties: ['linearizability'],
    specification: specifications.mutex(),
    setup: ({ memory, cells }): Lock => create(memory, cells.within('mutex')),
    threads: { one: patient, other: patient, trier },
  });

export const futexMutex: AnyModel = modelOf(
  'futex mutex',
  (memory, cells) => new FutexMutex(memory, cells.cell('word')),
);

/** The mutex over a queue. */
export const queuedMutex = (queue: QueueName, fair: boolean): AnyModel =>
  modelOf(`${queue} ${fair ? 'fair' : 'barging'} mutex`, (memory, cells) =>
    Mutex.create(memory, { maxWaiters: 3, queue, fair }, cells),
  );

const models: readonly AnyModel[] = [
  futexMutex,
  ...queueNames.flatMap((queue) => [queuedMutex(queue, true), queuedMutex(queue, false)]),
];
export default models;
