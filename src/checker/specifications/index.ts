/** Specifications of common objects, for a model's `specification`. */
export { type CounterCalls, counter } from './counter.ts';
export { type EventCalls, type EventState, event } from './event.ts';
export {
  type FairSemaphore,
  type FairSemaphoreCalls,
  fairSemaphore,
  type Leniency,
} from './fair-semaphore.ts';
export { type LatchCalls, latch } from './latch.ts';
export { type MutexCalls, mutex } from './mutex.ts';
export { type OnceCalls, type OnceState, once } from './once.ts';
export { type QueueCalls, queue } from './queue.ts';
export { type RegisterCalls, register } from './register.ts';
export { type SemaphoreCalls, semaphore } from './semaphore.ts';
export { type SetCalls, set } from './set.ts';
export { type StackCalls, stack } from './stack.ts';
