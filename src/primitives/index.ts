/** The primitives: what threads wait on, and what programs need around it. */

export { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
export { type Account, anonymous, OwnAccount } from './account.ts';
export { AtomicWaker } from './atomic-waker.ts';
export { Barrier, type BarrierOptions, type BarrierPassed } from './barrier.ts';
export {
  accessSteps,
  acquireSteps,
  barrierSteps,
  condvarSteps,
  latchSteps,
  listenSteps,
  lockSteps,
  notifySteps,
  onceSteps,
} from './client-steps.ts';
export { Condvar, type CondvarOptions, type Notified } from './condvar.ts';
export type { TimeoutOptions } from './deadline.ts';
export {
  CapacityError,
  ConcurrentRegisterError,
  InvalidOptionError,
  LatchOverrunError,
  MemoryTooSmallError,
  NotLockedError,
  NotRunningError,
  ParticipantsError,
  PermitOverflowError,
  StaleTicketError,
  UnknownQueueError,
} from './errors.ts';
export { Event, type EventOptions, type Listener } from './event.ts';
export { FutexMutex, type Lockable } from './futex-mutex.ts';
export { giveBackAccesses, HeldAccesses, heldFor } from './held-accesses.ts';
export { HeldPermits } from './held-permits.ts';
export { Latch, type LatchOptions, type LatchWaited } from './latch.ts';
export { type AccountNumber, Ledger } from './ledger.ts';
export { type LockFinished, Mutex, type MutexOptions } from './mutex.ts';
export { Notify, type NotifyOptions } from './notify.ts';
export { Once, type OnceOptions, type Ran } from './once.ts';
export { ParkingMutex, type ParkingOptions } from './parking-mutex.ts';
export {
  type LayOutQueue,
  type OwnQueue,
  type QueueChoice,
  type QueueName,
  type QueueOptions,
  queueNames,
} from './queues.ts';
export { type Reclaimed, reclaimAccount, type Undertaker } from './reclaim.ts';
export { RecordedSteps } from './recorded-steps.ts';
export { type Access, RwLock, type RwLockOptions } from './rw-lock.ts';
export { Semaphore, type SemaphoreOptions } from './semaphore.ts';
export { sleepThrough } from './sleep.ts';
export type { TurnOptions } from './turn-orders.ts';
export type { Acquired, Finished } from './turns.ts';
export { Wait, type WaitSteps } from './wait.ts';
export type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from './waiter-queue.ts';
