/** The primitives: what threads wait on. */
export { AtomicWaker } from './atomic-waker.ts';
export { Condvar, type CondvarOptions, type Notified } from './condvar.ts';
export type { TimeoutOptions } from './deadline.ts';
export {
  CapacityError,
  ConcurrentRegisterError,
  InvalidOptionError,
  MemoryTooSmallError,
  NotLockedError,
  PermitOverflowError,
  StaleTicketError,
  UnknownQueueError,
} from './errors.ts';
export { FutexMutex, type Lockable } from './futex-mutex.ts';
export { ParkingMutex, type ParkingOptions } from './parking-mutex.ts';
export { type QueueName, type QueueOptions, queueNames } from './queues.ts';
export { type Acquired, type Finished, Semaphore, type SemaphoreOptions } from './semaphore.ts';
export type { Ticket, WaitPoint } from './waiter-queue.ts';
