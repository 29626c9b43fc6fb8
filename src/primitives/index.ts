/** The primitives: what threads wait on. */
export { Condvar, type CondvarOptions, type Notified } from './condvar.ts';
export type { TimeoutOptions } from './deadline.ts';
export {
  CapacityError,
  InvalidOptionError,
  MemoryTooSmallError,
  NotLockedError,
  PermitOverflowError,
  StaleTicketError,
  UnknownQueueError,
} from './errors.ts';
export { FutexMutex, type Lockable } from './futex-mutex.ts';
export { type QueueName, type QueueOptions, queueNames } from './queues.ts';
export { Semaphore, type SemaphoreOptions } from './semaphore.ts';
export type { TurnOptions } from './turn-orders.ts';
export type { Acquired, Finished } from './turns.ts';
export type { Ticket, WaitPoint } from './waiter-queue.ts';
