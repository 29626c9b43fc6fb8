/** The two ways to the same shared cells: heddle's native memory, and `Atomics` without anything in between. */
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import type { Answer, Operation } from '../naive/operation.ts';
import { perform, timeoutOf } from './performing.ts';

export const surfaceNames = ['NativeMemory', 'Atomics'] as const;
/** `torn`: a wait that compares and parks in two steps, as it must not; the tests see that this is noticed. */
export type SurfaceName = (typeof surfaceNames)[number] | 'torn';

type Wait = Extract<Operation, { kind: 'wait' }>;

/** Cells of one run, as real threads use them. */
export interface Surface {
  perform(operation: Operation, timeoutMs: number): Answer;
  waitAsync(wait: Wait, timeoutMs: number): Promise<Answer>;
}

/** Lays `length` cells over a shared buffer, `byteOffset` bytes from its beginning. */
export function surface(
  name: SurfaceName,
  buffer: SharedArrayBuffer,
  byteOffset: number,
  length: number,
): Surface {
  if (name === 'NativeMemory') return native(new NativeMemory(buffer, byteOffset, length));
  const cells = new Int32Array(buffer, byteOffset, length);
  return name === 'torn' ? torn(cells) : direct(cells);
}

/** How long after comparing it parks. */
const TORN_MS = 10;

const torn = (cells: Int32Array<SharedArrayBuffer>): Surface => ({
  ...direct(cells),
  perform: (operation, timeoutMs) => {
    if (operation.kind !== 'wait') return performDirectly(cells, operation, timeoutMs);
    if (Atomics.load(cells, operation.cell) !== operation.expected) return 'not-equal';
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TORN_MS);
    const now = Atomics.load(cells, operation.cell);
    return performDirectly(cells, { ...operation, expected: now }, timeoutMs);
  },
});

const native = (memory: NativeMemory): Surface => ({
  perform: (operation, timeoutMs) => perform(memory, operation, timeoutMs),
  waitAsync: ({ cell, expected, patience }, timeoutMs) =>
    memory.waitAsync(
      cell as Parameters<typeof memory.waitAsync>[0],
      expected,
      timeoutOf(patience, timeoutMs),
    ),
});

const direct = (cells: Int32Array<SharedArrayBuffer>): Surface => ({
  perform: (operation, timeoutMs) => performDirectly(cells, operation, timeoutMs),
  waitAsync: async ({ cell, expected, patience }, timeoutMs) =>
    Atomics.waitAsync(cells, cell, expected, timeoutOf(patience, timeoutMs)).value,
});

function performDirectly(
  cells: Int32Array<SharedArrayBuffer>,
  operation: Operation,
  timeoutMs: number,
): Answer {
  if (operation.kind === 'choose') throw new TypeError('Real threads do not choose.');
  const { cell } = operation;
  switch (operation.kind) {
    case 'read':
      return cells[cell];
    case 'write':
      cells[cell] = operation.value;
      return undefined;
    case 'load':
      return Atomics.load(cells, cell);
    case 'store':
      Atomics.store(cells, cell, operation.value);
      return undefined;
    case 'compareExchange':
      return Atomics.compareExchange(cells, cell, operation.expected, operation.value);
    case 'notify':
      return Atomics.notify(cells, cell, operation.count);
    case 'wait':
      return Atomics.wait(cells, cell, operation.expected, timeoutOf(operation.patience, timeoutMs));
    default:
      return Atomics[operation.kind](cells, cell, operation.value);
  }
}
