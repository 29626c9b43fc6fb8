/** The primitives: what threads wait on. */

export { AtomicWaker } from './atomic-waker.ts';
export { Barrier, type BarrierOptions, type BarrierPassed } from './barrier.ts';
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
  PermitOverflowError,
  StaleTicketError,
  UnknownQueueError,
} from './errors.ts';
export { Event, type EventOptions, type Listener } from './event.ts';
export { FutexMutex, type Lockable } from './futex-mutex.ts';
export { Latch, type LatchOptions, type LatchWaited } from './latch.ts';
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
export { type Access, RwLock, type RwLockOptions } from './rw-lock.ts';
export { Semaphore, type SemaphoreOptions } from './semaphore.ts';
export type { TurnOptions } from './turn-orders.ts';
export type { Acquired, Finished } from './turns.ts';
export type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from './waiter-queue.ts';
