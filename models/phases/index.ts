/** The models that every phase must satisfy, parameterised by its queue. */
import {
  InvalidOptionError,
  type QueueChoice,
  type QueueName,
  queueNames,
  UnknownQueueError,
} from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { atomicWaker, atomicWakerMove } from './atomic-waker.ts';
import { barrierCapacity, barrierRounds, barrierTimeout } from './barrier.ts';
import { blockSet } from './block-set.ts';
import { defaultBounds, type GivenBounds, MOST_THREADS } from './bounds.ts';
import { condvarCapacity, latchCapacity, notifyCapacity } from './capacity.ts';
import { condvarNotifyAll } from './condvar-notify-all.ts';
import { condvarNotifyOne, condvarWait } from './condvar-notify-one.ts';
import { condvarTimedWait, condvarTimedWaitWhile } from './condvar-timed-wait.ts';
import { condvarWaitWhile } from './condvar-wait-while.ts';
import { eventAdditional, eventAtLeastOne, eventDiscard, eventTokens } from './event.ts';
import { futexMutex, futexMutexTimeout } from './futex-mutex.ts';
import {
  intrusiveCancel,
  intrusiveLastLeaves,
  intrusiveNeighbours,
  intrusiveOldHints,
  intrusiveOnlyNode,
  intrusiveOrder,
  intrusiveReuse,
  intrusiveStopped,
} from './intrusive-list.ts';
import { largeNeed } from './large-need.ts';
import { latchModel } from './latch.ts';
import { queueSteps, semaphoreSteps } from './lock-free-steps.ts';
import { loneWaiter } from './lone-waiter.ts';
import { bargingMutex, mutexWithCondvar, queuedMutex, queuedMutexTimeout } from './mutex.ts';
import {
  notifyAllAndOne,
  notifyAllAtOnce,
  notifyAllBesideOne,
  notifyAllCancel,
  notifyAllKeeps,
  notifyAllOnce,
  notifyCancel,
  notifyOneKept,
  notifyOnePair,
  notifyTimeout,
} from './notify.ts';
import { notifyOrder } from './notify-order.ts';
import { onceModel } from './once.ts';
import {
  parkingMutex,
  parkingMutexAskerLeaves,
  parkingMutexHandOver,
  parkingMutexTimeout,
} from './parking-mutex.ts';
import { rwLockExclusion, rwLockLateReaders } from './rw-lock.ts';
import { segmentListAppenders, segmentListTakers } from './segment-list.ts';
import { segmentListClearing, segmentListClearingForOne } from './segment-list-clearing.ts';
import { segmentListFull } from './segment-list-full.ts';
import { segmentListSlowAppender, segmentListSlowTaker } from './segment-list-slow.ts';
import { segmentedCancel } from './segmented-cancel.ts';
import { segmentedPinned } from './segmented-pinned.ts';
import { semaphoreAllCancel } from './semaphore-all-cancel.ts';
import { semaphoreCancel } from './semaphore-cancel.ts';
import { bargingCapacity, semaphoreCapacity } from './semaphore-capacity.ts';
import { semaphoreClose, semaphoreCloseInUse } from './semaphore-close.ts';
import { semaphoreContention } from './semaphore-contention.ts';
import { semaphoreForget } from './semaphore-forget.ts';
import { semaphoreHandOff } from './semaphore-hand-off.ts';
import {
  semaphoreGreedyAtOnce,
  semaphoreGreedyInVain,
  semaphoreHeadLeaves,
  semaphoreMultiPermit,
} from './semaphore-multi-permit.ts';
import { semaphoreOrder } from './semaphore-order.ts';
import { semaphoreOverflow } from './semaphore-overflow.ts';
import { semaphoreTimeout } from './semaphore-timeout.ts';

export type { GivenBounds, PhaseBounds } from './bounds.ts';

/** Builds a model for a queue. */
type ModelFactory = (queue: QueueChoice, bounds: GivenBounds) => AnyModel;

/** The model of what is not fair. */
const barging =
  (factory: (queue: QueueChoice, bounds: GivenBounds, fair: boolean) => AnyModel): ModelFactory =>
  (queue, bounds) =>
    factory(queue, bounds, false);

/**
 * Over the intrusive queue, three parties are checked for one round, and two for two: three for two take a minute and a
 * half, and six million states. They hold, too: `heddle check "phase3 barrier" --rounds 2`.
 */
const barrierOfAll: ModelFactory = (queue, bounds) =>
  barrierRounds(queue, queue === 'phase3' ? { rounds: 1, ...bounds } : bounds);

const modelsOfEveryQueue: readonly ModelFactory[] = [
  semaphoreHandOff,
  semaphoreContention,
  (queue, bounds) => semaphoreContention(queue, { ...bounds, rounds: 1 }, 1),
  semaphoreOrder,
  semaphoreMultiPermit,
  semaphoreHeadLeaves,
  semaphoreTimeout,
  semaphoreCancel,
  semaphoreAllCancel,
  semaphoreClose,
  semaphoreCloseInUse,
  semaphoreCapacity,
  bargingCapacity,
  semaphoreForget,
  semaphoreOverflow,
  semaphoreGreedyInVain,
  ...[semaphoreHandOff, semaphoreMultiPermit, semaphoreTimeout, semaphoreCancel].map(barging),
  condvarWait,
  condvarNotifyOne,
  condvarNotifyAll,
  condvarWaitWhile,
  condvarTimedWait,
  condvarTimedWaitWhile,
  condvarCapacity,
  queuedMutex,
  queuedMutexTimeout,
  barging(queuedMutex),
  barging(queuedMutexTimeout),
  bargingMutex,
  mutexWithCondvar,
  rwLockExclusion,
  rwLockLateReaders,
  notifyOnePair,
  notifyOneKept,
  notifyCancel,
  notifyTimeout,
  notifyAllOnce,
  notifyAllAndOne,
  notifyAllAtOnce,
  notifyAllCancel,
  notifyAllKeeps,
  notifyAllBesideOne,
  notifyOrder,
  notifyCapacity,
  eventTokens,
  eventAdditional,
  eventAtLeastOne,
  eventDiscard,
  latchModel,
  latchCapacity,
  barrierOfAll,
  barrierTimeout,
  barrierCapacity,
  onceModel,
  semaphoreSteps,
  queueSteps,
];

/** What a queue is built on and no other part relies on in the same way. */
const foundations: Readonly<Record<QueueName, readonly ((bounds: GivenBounds) => AnyModel)[]>> = {
  // Over the others, the last one takes four to thirteen times as many states, and holds as well.
  phase0: [futexMutex, futexMutexTimeout, (bounds) => semaphoreGreedyAtOnce('phase0', bounds)],
  phase1: [
    ...[0, 1, 2].map((spinLimit) => (bounds: GivenBounds) => parkingMutex(bounds, spinLimit)),
    parkingMutexTimeout,
    parkingMutexHandOver,
    parkingMutexAskerLeaves,
    atomicWaker,
    atomicWakerMove,
    (bounds) => loneWaiter(bounds),
    largeNeed,
  ],
  phase2: [
    blockSet,
    segmentListTakers,
    segmentListAppenders,
    segmentListClearing,
    segmentListClearingForOne,
    segmentListSlowTaker,
    segmentListSlowAppender,
    segmentListFull,
    segmentedCancel,
    (bounds) => segmentedCancel(bounds, { blockSize: 2 }),
    segmentedPinned,
  ],
  phase3: [
    intrusiveOrder,
    intrusiveNeighbours,
    intrusiveCancel,
    intrusiveReuse,
    intrusiveOnlyNode,
    intrusiveLastLeaves,
    intrusiveOldHints,
    intrusiveStopped,
    (bounds) => barrierRounds('phase3', { ...bounds, threads: 2 }, 'barrier of two'),
  ],
};

/** The models that any queue must satisfy. */
export const queueModels = (queue: QueueChoice, bounds: GivenBounds = {}): readonly AnyModel[] =>
  modelsOfEveryQueue.map((factory) => factory(queue, bounds));

/**
 * All models of a phase.
 *
 * @throws {UnknownQueueError} if there is no such queue.
 * @throws {InvalidOptionError} if there are too few or too many threads.
 */
export function phaseModels(queue: string, bounds: GivenBounds = {}): readonly AnyModel[] {
  const name = queueNames.find((known) => known === queue);
  if (name === undefined) throw new UnknownQueueError(queue, queueNames);
  InvalidOptionError.checkInteger('threads', bounds.threads ?? defaultBounds.threads, 2, MOST_THREADS);
  return [...foundations[name].map((foundation) => foundation(bounds)), ...queueModels(name, bounds)];
}
