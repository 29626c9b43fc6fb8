/** A model with a fault in it: the same program, on a memory where one step goes wrong. */
import type { Cell } from 'heddle';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { type Call, faultyMemory } from './faulty-memory.ts';

type CellAllocator = SetUp['cells'];

/** A call, with the name of the row of cells that it goes to. */
export interface NamedCall extends Call {
  readonly row: string;
}

/** See `Fault`: may do the operation, or another one, or none, and says what it returned. */
export type NamedFault = (call: NamedCall, perform: () => number, memory: SetUp['memory']) => number;

/** The model under another name, with the fault in all of its memory. */
export function seeded(model: AnyModel, name: string, fault: NamedFault): AnyModel {
  return defineModel({
    ...model,
    name,
    setup: ({ memory, cells }: SetUp) => {
      const rows = new Map<number, string>();
      const faulty = faultyMemory(memory, (call, perform) =>
        fault({ ...call, row: rows.get(call.cell) ?? '' }, perform, memory),
      );
      return model.setup({ memory: faulty, cells: remembering(cells, rows) });
    },
  });
}

/** Hands on cells, and writes down which row each belongs to: `entry` for `semaphore.queue.entry[1]`. */
const remembering = (cells: CellAllocator, rows: Map<number, string>): CellAllocator => {
  const remember = (name: string, first: Cell, count: number): Cell => {
    for (let offset = 0; offset < count; offset++) rows.set(first + offset, name);
    return first;
  };
  return {
    cell: (name) => remember(name, cells.cell(name), 1),
    cells: (name, count) => remember(name, cells.cells(name, count), count),
    within: (name) => remembering(cells.within(name), rows),
  };
};
