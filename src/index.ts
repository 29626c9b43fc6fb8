/** heddle in production: primitives over shared memory. Loads nothing of the checker. */
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
export * from './primitives/index.ts';
