/** heddle in production: primitives over shared memory. Loads nothing of the checker. */
export type { AtomicMemory, Attempt, AwaitableMemory, Cell, WaitResult } from './memory/atomic-memory.ts';
export { BufferError } from './memory/native/buffer-error.ts';
export { NativeMemory } from './memory/native/native-memory.ts';
