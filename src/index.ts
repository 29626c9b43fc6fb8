/** heddle in production: primitives that threads share. Loads nothing of the checker. */
export {
  type AtomicMemory,
  type Attempt,
  type AwaitableMemory,
  type Cell,
  cellAt,
  type WaitResult,
} from './memory/atomic-memory.ts';
export { BufferError } from './memory/native/buffer-error.ts';
export { NativeMemory } from './memory/native/native-memory.ts';
export type { TimeoutOptions } from './primitives/deadline.ts';
export {
  CapacityError,
  InvalidOptionError,
  ParticipantsError,
  PermitOverflowError,
  UnknownQueueError,
} from './primitives/errors.ts';
export { type QueueName, queueNames } from './primitives/queues.ts';
export type { Reclaimed } from './primitives/reclaim.ts';
export {
  BlockingNotAllowedError,
  ClosedError,
  GuardError,
  NotSharedError,
  PlaceError,
  type PlaceProblem,
  TimeoutError,
  UnsupportedError,
} from './production/errors.ts';
export type { Guard } from './production/guard.ts';
export { Mutex, type MutexAttachOptions, type MutexOptions } from './production/mutex.ts';
export type { MutexGuard } from './production/mutex-guard.ts';
export type { Handle } from './production/place.ts';
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
