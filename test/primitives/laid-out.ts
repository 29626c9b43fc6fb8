/** What the tests of every primitive share: native memory of just the right size, and tickets. */
import type { AtomicMemory } from '../../src/memory/atomic-memory.ts';
import type { CellAllocator } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import type { Ticket } from '../../src/primitives/waiter-queue.ts';

/** How a primitive is laid out. */
export interface LaidOut<Options, Primitive> {
  create(memory: AtomicMemory, options: Options, cells?: CellAllocator): Primitive;
  attach(memory: AtomicMemory, options: Options, cells?: CellAllocator): Primitive;
  cellCount(options: Options): number;
}

/** A new one in memory of its own. */
export const created = <Options, Primitive>(kind: LaidOut<Options, Primitive>, options: Options): Primitive =>
  kind.create(NativeMemory.allocate(kind.cellCount(options)), options);

/** Two handles to one: who created it, and who attached to the same buffer later. */
export function twoHandles<Options, Primitive>(
  kind: LaidOut<Options, Primitive>,
  options: Options,
): readonly [Primitive, Primitive] {
  const memory = NativeMemory.allocate(kind.cellCount(options));
  const first = kind.create(memory, options);
  return [first, kind.attach(new NativeMemory(memory.buffer), options)];
}

/** The ticket of a wait that could not end at once. */
export const ticketOf = (begun: string | Ticket): Ticket => {
  if (typeof begun === 'string') throw new Error(`expected to have to wait, got ${begun}`);
  return begun;
};
