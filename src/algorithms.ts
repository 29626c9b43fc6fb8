/**
 * heddle/algorithms: what heddle checks and runs, over any memory that keeps the contract. Programs use the classes of
 * `heddle` instead, which bring the memory, waiting, guards and the care for threads that die.
 */
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
export * from './primitives/index.ts';
