/**
 * The mutex of every phase that lets newcomers barge in, and the two that phases are built on: `tryLock` fails only while
 * it is locked.
 */
import {
  type AtomicMemory,
  type CellAllocator,
  FutexMutex,
  Mutex,
  ParkingMutex,
  type QueueName,
  queueNames,
} from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const specification = specifications.mutex();
type Caller = Thread<CallsOf<typeof specification>>;

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
    specification,
    setup: ({ memory, cells }): Lock => create(memory, cells.within('mutex')),
    threads: { one: patient, other: patient, trier },
  });

export const futexMutex: AnyModel = modelOf(
  'futex mutex',
  (memory, cells) => new FutexMutex(memory, cells.cell('word')),
);
export const queued = (queue: QueueName, fair: boolean): AnyModel =>
  modelOf(`${queue} ${fair ? 'fair' : 'barging'} mutex`, (memory, cells) =>
    Mutex.create(memory, { maxWaiters: 3, queue, fair }, cells),
  );

const models: readonly AnyModel[] = [
  futexMutex,
  ...queueNames.map((queue) => queued(queue, false)),
  ...queueNames.map((queue) => queued(queue, true)),
];
export default models;
