import { BufferError, NativeMemory } from 'heddle';
import { describe, expect, it } from 'vitest';

/** What was thrown by making a memory. */
function mistake(buffer: unknown, byteOffset?: number, length?: number): BufferError {
  try {
    new NativeMemory(buffer as SharedArrayBuffer, byteOffset, length);
  } catch (error) {
    expect(error).toBeInstanceOf(BufferError);
    return error as BufferError;
  }
  throw new Error('Expected a BufferError, but the memory was made.');
}

describe('BufferError', () => {
  it('is a TypeError with a name of its own', () => {
    const error = mistake(new ArrayBuffer(8));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.name).toBe('BufferError');
  });

  it.each([
    [new ArrayBuffer(8), '[object ArrayBuffer]'],
    [new Int32Array(2), '[object Int32Array]'],
    [undefined, '[object Undefined]'],
  ])('says that a buffer must be shared', (buffer, what) => {
    expect(mistake(buffer).message).toBe(
      `Expected a SharedArrayBuffer, got ${what}: only shared memory is seen by other threads. Pass a \`new SharedArrayBuffer(bytes)\`.`,
    );
  });

  it.each([2, -4, 1.5, Number.NaN])('says that cells cannot begin at byte %d', (byteOffset) => {
    expect(mistake(new SharedArrayBuffer(16), byteOffset).message).toBe(
      `Expected \`byteOffset\` to be a multiple of 4 >= 0, got ${byteOffset}. Atomics need whole cells: round it up.`,
    );
  });

  it.each([
    [10, 0],
    [16, 20],
  ])('says that a buffer of %i bytes holds no whole cells from byte %i on', (bytes, byteOffset) => {
    expect(mistake(new SharedArrayBuffer(bytes), byteOffset).message).toBe(
      `Expected whole cells of 4 bytes from byte ${byteOffset} on, got a buffer of ${bytes} bytes.`,
    );
  });

  it.each([
    [0, 5, 20],
    [8, 3, 20],
    [0, 1.5, 6],
    [0, -1, -4],
  ])('says that there is no room from byte %i for %d cells', (byteOffset, length, needed) => {
    expect(mistake(new SharedArrayBuffer(16), byteOffset, length).message).toBe(
      `Expected room for ${length} cells from byte ${byteOffset} on (${needed} bytes), got a buffer of 16 bytes. Make it larger: \`byteLength(options)\` says what a primitive takes.`,
    );
  });

  it('accepts a part that ends with the buffer, and no cells at all', () => {
    expect(new NativeMemory(new SharedArrayBuffer(16), 8, 2).length).toBe(2);
    expect(new NativeMemory(new SharedArrayBuffer(0)).length).toBe(0);
  });
});
