/**
 * The barging semaphore of every phase: permits are free, or they are not, whoever waits.
 *
 * So `tryAcquire` may fail only while too few are free, even if others wait, are being woken, or give up.
 */
import { type QueueName, queueNames, Semaphore } from 'heddle/algorithms';
import {
  type AnyModel,
  type CallsOf,
  defineModel,
  specifications,
  type Thread,
  type Threads,
} from 'heddle/checker';

const specification = specifications.semaphore(1);
type Caller = Thread<CallsOf<typeof specification>>;

const acquire = (semaphore: Semaphore, thread: Caller): void => {
  thread.call('acquire', [], () => semaphore.acquire() as 'acquired');
};
const acquireInTime = (semaphore: Semaphore, thread: Caller): boolean =>
  thread.call(
    'acquireInTime',
    [],
    () => semaphore.acquire(1, { timeoutMs: 1 }) as 'acquired' | 'timed-out',
  ) === 'acquired';
const tryAcquire = (semaphore: Semaphore, thread: Caller): boolean =>
  thread.call('tryAcquire', [], () => semaphore.tryAcquire());
const release = (semaphore: Semaphore, thread: Caller): void =>
  thread.call('release', [], () => semaphore.release());

const modelOf = (name: string, queue: QueueName, threads: Threads<Semaphore>): AnyModel =>
  defineModel({
    name: `${queue} barging semaphore, ${name}`,
    description: 'A barging semaphore is as if one call came after the other.',
    bounds: { threads: Object.keys(threads).length },
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 1, maxWaiters: 3, queue, fair: false }, cells.within('semaphore')),
    threads,
  });

const patient = (semaphore: Semaphore, thread: Caller): void => {
  acquire(semaphore, thread);
  release(semaphore, thread);
};

/** Two that wait, and one that does not. */
export const trier = (queue: QueueName): AnyModel =>
  modelOf('trier', queue, {
    one: patient,
    other: patient,
    trier: (semaphore, thread) => {
      if (tryAcquire(semaphore, thread)) release(semaphore, thread);
    },
  });

/** One that waits, and one that gives up, and then tries at once. */
export const hasty = (queue: QueueName): AnyModel =>
  modelOf('hasty', queue, {
    patient,
    hasty: (semaphore, thread) => {
      if (acquireInTime(semaphore, thread) || tryAcquire(semaphore, thread)) release(semaphore, thread);
    },
  });

const models: readonly AnyModel[] = queueNames.flatMap((queue) =>
  [trier, hasty].map((model) => model(queue)),
);
export default models;
