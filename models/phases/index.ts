/** The models that every phase must satisfy, parameterised by its queue. */
import { type QueueName, queueNames, UnknownQueueError } from 'heddle';
import type { AnyModel } from 'heddle/checker';
import { atomicWaker, atomicWakerMove } from './atomic-waker.ts';
import { blockSet } from './block-set.ts';
import type { GivenBounds } from './bounds.ts';
import { condvarNotifyAll } from './condvar-notify-all.ts';
import { condvarNotifyOne, condvarWait } from './condvar-notify-one.ts';
import { condvarTimedWait, condvarTimedWaitWhile } from './condvar-timed-wait.ts';
import { condvarWaitWhile } from './condvar-wait-while.ts';
import { futexMutex, futexMutexTimeout } from './futex-mutex.ts';
import { largeNeed } from './large-need.ts';
import { loneWaiter } from './lone-waiter.ts';
import {
  parkingMutex,
  parkingMutexAskerLeaves,
  parkingMutexHandOver,
  parkingMutexTimeout,
} from './parking-mutex.ts';
import { segmentListAppenders, segmentListTakers } from './segment-list.ts';
import { segmentListClearing, segmentListClearingForOne } from './segment-list-clearing.ts';
import { segmentListSlowAppender, segmentListSlowTaker } from './segment-list-slow.ts';
import { segmentedCancel } from './segmented-cancel.ts';
import { segmentedPinned } from './segmented-pinned.ts';
import { semaphoreCancel } from './semaphore-cancel.ts';
import { semaphoreCapacity } from './semaphore-capacity.ts';
import { semaphoreClose, semaphoreCloseInUse } from './semaphore-close.ts';
import { semaphoreContention } from './semaphore-contention.ts';
import { semaphoreHandOff } from './semaphore-hand-off.ts';
import { semaphoreHeadLeaves, semaphoreMultiPermit } from './semaphore-multi-permit.ts';
import { semaphoreOrder } from './semaphore-order.ts';
import { semaphoreTimeout } from './semaphore-timeout.ts';

export type { GivenBounds, PhaseBounds } from './bounds.ts';

/** Builds a model for a queue. */
type ModelFactory = (queue: QueueName, bounds: GivenBounds) => AnyModel;

const modelsOfEveryQueue: readonly ModelFactory[] = [
  semaphoreHandOff,
  semaphoreContention,
  (queue, bounds) => semaphoreContention(queue, { ...bounds, rounds: 1 }, 1),
  semaphoreOrder,
  semaphoreMultiPermit,
  semaphoreHeadLeaves,
  semaphoreTimeout,
  semaphoreCancel,
  semaphoreClose,
  semaphoreCloseInUse,
  semaphoreCapacity,
  condvarWait,
  condvarNotifyOne,
  condvarNotifyAll,
  condvarWaitWhile,
  condvarTimedWait,
  condvarTimedWaitWhile,
];

/** What a queue is built on and no other part relies on in the same way. */
const foundations: Readonly<Record<QueueName, readonly ((bounds: GivenBounds) => AnyModel)[]>> = {
  phase0: [futexMutex, futexMutexTimeout],
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
    segmentedCancel,
    (bounds) => segmentedCancel(bounds, { blockSize: 2 }),
    segmentedPinned,
  ],
};

/**
 * All models of a phase.
 *
 * @throws {UnknownQueueError} if there is no such queue.
 */
export function phaseModels(queue: string, bounds: GivenBounds = {}): readonly AnyModel[] {
  const name = queueNames.find((known) => known === queue);
  if (name === undefined) throw new UnknownQueueError(queue, queueNames);
  return [
    ...foundations[name].map((foundation) => foundation(bounds)),
    ...modelsOfEveryQueue.map((factory) => factory(name, bounds)),
  ];
}
