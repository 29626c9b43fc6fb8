/** A buffer that cannot hold the cells asked for. */

const CELL_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** Thrown when native memory is laid over a buffer that is not shared, is misaligned or is too small. */
export class BufferError extends TypeError {
  override readonly name = 'BufferError';

  /** @throws {BufferError} unless `length` cells at `byteOffset` lie within a shared buffer. */
  static check(buffer: unknown, byteOffset: number, length: number | undefined): void {
    if (typeof SharedArrayBuffer === 'undefined' || !(buffer instanceof SharedArrayBuffer)) {
      throw new BufferError(
        `Expected a SharedArrayBuffer, got ${Object.prototype.toString.call(buffer)}: only shared memory is seen by other threads. Pass a \`new SharedArrayBuffer(bytes)\`.`,
      );
    }
    if (!Number.isInteger(byteOffset) || byteOffset < 0 || byteOffset % CELL_BYTES !== 0) {
      throw new BufferError(
        `Expected \`byteOffset\` to be a multiple of ${CELL_BYTES} >= 0, got ${byteOffset}. Atomics need whole cells: round it up.`,
      );
    }
    if (length === undefined) {
      if (byteOffset > buffer.byteLength || (buffer.byteLength - byteOffset) % CELL_BYTES !== 0) {
        throw new BufferError(
          `Expected whole cells of ${CELL_BYTES} bytes from byte ${byteOffset} on, got a buffer of ${buffer.byteLength} bytes.`,
        );
      }
      return;
    }
    const needed = byteOffset + length * CELL_BYTES;
    if (!Number.isInteger(length) || length < 0 || needed > buffer.byteLength) {
      throw new BufferError(
        `Expected room for ${length} cells from byte ${byteOffset} on (${needed} bytes), got a buffer of ${buffer.byteLength} bytes. Make it larger: \`byteLength(options)\` says what a primitive takes.`,
      );
    }
  }
}
