/** Specifications of common objects, for a model's `specification`. */
export { type CounterCalls, counter } from './counter.ts';
export { type MutexCalls, mutex } from './mutex.ts';
export { type QueueCalls, queue } from './queue.ts';
export { type RegisterCalls, register } from './register.ts';
export { type SetCalls, set } from './set.ts';
export { type StackCalls, stack } from './stack.ts';
