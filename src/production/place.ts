/** Where a primitive lies: a buffer of its own, a part of the user's, or an array of one event loop. */
import type { AwaitableMemory } from '../memory/atomic-memory.ts';
import { LocalMemory } from '../memory/local/local-memory.ts';
import { BufferError } from '../memory/native/buffer-error.ts';
import { canBlock, canWaitAsync } from '../memory/native/capabilities.ts';
import { NativeMemory } from '../memory/native/native-memory.ts';
import { SpinningMemory } from '../memory/native/spinning-memory.ts';
import { InvalidOptionError } from '../primitives/errors.ts';
import { PlaceError, UnsupportedError } from './errors.ts';
import { HEADER_CELLS } from './header.ts';
import type { CreateOptions } from './settings.ts';
import type { WaysToWait } from './waiting.ts';

const CELL_BYTES = 4;

/**
 * What is posted to another thread to attach there: plain data that can be cloned. It may also be written by hand, for a
 * part of a buffer in which a primitive was created.
 */
export interface Handle {
  readonly buffer: SharedArrayBuffer;
  /** Where the primitive begins; default: 0. */
  readonly byteOffset?: number;
}

/** Memory for a primitive, and what this thread may do with it. */
export interface Place extends WaysToWait {
  readonly memory: AwaitableMemory;
  readonly handle: Required<Handle> | null;
}

/** Memory for `cells` cells, as the options say. @throws {BufferError} {UnsupportedError} */
export function newPlace(options: CreateOptions, cells: number): Place {
  if (options.shared === false && options.buffer !== undefined) {
    throw new InvalidOptionError('buffer', 'absent, since `shared` is false', options.buffer);
  }
  if (options.shared === false)
    return { memory: new LocalMemory(cells), blocking: 'local', isAwaiting: true, handle: null };
  if (typeof SharedArrayBuffer === 'undefined') throw new UnsupportedError('SharedArrayBuffer');
  const buffer = options.buffer ?? new SharedArrayBuffer(cells * CELL_BYTES);
  return sharedPlace({ buffer, byteOffset: options.byteOffset ?? 0 }, cells, options.blockingOnly === true);
}

/** The beginning of the place, large enough for the header: the rest of it says how large it is. */
export function headOf(handle: unknown): NativeMemory {
  const { buffer, byteOffset } = checkedHandle(handle);
  return new NativeMemory(buffer, byteOffset, HEADER_CELLS);
}

/** The memory to which the handle points. @throws {BufferError} {UnsupportedError} */
export const placeAt = (handle: Handle, cells: number, isBlockingOnly: boolean): Place =>
  sharedPlace({ buffer: handle.buffer, byteOffset: handle.byteOffset ?? 0 }, cells, isBlockingOnly);

function sharedPlace(handle: Required<Handle>, cells: number, isBlockingOnly: boolean): Place {
  if (!isBlockingOnly && !canWaitAsync()) throw new UnsupportedError('Atomics.waitAsync');
  const isAllowed = canBlock();
  const Memory = isAllowed ? NativeMemory : SpinningMemory;
  return {
    memory: new Memory(handle.buffer, handle.byteOffset, cells),
    blocking: isAllowed ? 'allowed' : 'thread',
    isAwaiting: !isBlockingOnly,
    handle,
  };
}

function checkedHandle(handle: unknown): Required<Handle> {
  if (typeof handle !== 'object' || handle === null || !('buffer' in handle)) {
    throw new PlaceError(
      'not-a-handle',
      `Expected a handle, an object with a \`buffer\`, got ${Object.prototype.toString.call(handle)}. Post \`primitive.handle\` to the thread that attaches.`,
    );
  }
  const { buffer, byteOffset = 0 } = handle as Handle;
  BufferError.check(buffer, byteOffset, HEADER_CELLS);
  return { buffer, byteOffset };
}
