/** heddle in production: primitives that threads share. Loads nothing of the checker. */
export {
  type AtomicMemory,
  type Attempt,
  type AwaitableMemory,
  type Cell,
  cellAt,
  type WaitResult,
} from './memory/atomic-memory.ts';
export { type CellAllocator, CellLayout } from './memory/cell-layout.ts';
export { BufferError } from './memory/native/buffer-error.ts';
export { NativeMemory } from './memory/native/native-memory.ts';
export type { TimeoutOptions } from './primitives/deadline.ts';
export {
  CapacityError,
  InvalidOptionError,
  LatchOverrunError,
  ParticipantsError,
  PermitOverflowError,
  UnknownQueueError,
} from './primitives/errors.ts';
export { type QueueName, queueNames } from './primitives/queues.ts';
export type { Reclaimed } from './primitives/reclaim.ts';
export type { Access } from './primitives/rw-lock.ts';
export type { Abortable } from './production/abortable.ts';
export type { AccessGuard } from './production/access-guard.ts';
export { Barrier, type BarrierAttachOptions, type BarrierOptions } from './production/barrier.ts';
export { Condvar, type CondvarOptions } from './production/condvar.ts';
export {
  BlockingNotAllowedError,
  ClosedError,
  GuardError,
  ListenerError,
  NotSharedError,
  PlaceError,
  type PlaceProblem,
  TimeoutError,
  UnsupportedError,
} from './production/errors.ts';
export { Event, type EventOptions } from './production/event.ts';
export type { Guard } from './production/guard.ts';
export { Latch, type LatchAttachOptions, type LatchOptions } from './production/latch.ts';
export type { Listener } from './production/listener.ts';
export { Mutex, type MutexAttachOptions, type MutexOptions } from './production/mutex.ts';
export type { MutexGuard } from './production/mutex-guard.ts';
export { Notify, type NotifyOptions } from './production/notify.ts';
export { Once, type OnceOptions } from './production/once.ts';
export type { Handle } from './production/place.ts';
export { RwLock, type RwLockOptions } from './production/rw-lock.ts';
export {
  type Permits,
  type PermitsOptions,
  Semaphore,
  type SemaphoreAttachOptions,
  type SemaphoreOptions,
} from './production/semaphore.ts';
export type { CreateOptions } from './production/settings.ts';
export type { AttachOptions, ReclaimOutcome } from './production/site.ts';
export type { WaitOptions } from './production/waiting.ts';
