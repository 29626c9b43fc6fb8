/**
 * A model with one step of its algorithm gone wrong: the same program, the same code, another memory.
 *
 * Faults know cells by name, for example `mutex` or `semaphore.queue.state[1]`.
 */
import type { AtomicMemory, Cell, WaitResult } from 'heddle/algorithms';
import type { AnyModel, SetUp } from 'heddle/checker';
import { type Call, faultyMemory } from './faulty-memory.ts';
import { NamedCells } from './named-cells.ts';

/** An operation about to be done, with the name of its cell. */
export interface NamedCall extends Call {
  readonly name: string;
}

/** A wait about to be done. */
export interface WaitCall {
  readonly name: string;
  readonly cell: Cell;
  readonly expected: number;
  readonly timeoutMs: number | undefined;
}

export interface Faults {
  /** Returns what the operation is to return; undefined: does it as it should be done. Must not keep state. */
  readonly step?: (
    call: NamedCall,
    perform: () => number,
    memory: AtomicMemory,
    cellNamed: (name: string) => Cell,
  ) => number | undefined;
  readonly wait?: (call: WaitCall, memory: AtomicMemory) => WaitResult;
}

/** The memory with faults in it. */
export function memoryWith(memory: AtomicMemory, named: NamedCells, { step, wait }: Faults): AtomicMemory {
  const cellNamed = (name: string): Cell => named.cellNamed(name);
  const nameOf = (cell: number): string => named.nameOf(cell);
  return faultyMemory(
    memory,
    (call, perform) => step?.({ ...call, name: nameOf(call.cell) }, perform, memory, cellNamed) ?? perform(),
    wait && ((cell, expected, timeoutMs) => wait({ name: nameOf(cell), cell, expected, timeoutMs }, memory)),
  );
}

/** The model, with faults. */
export const withFaults = (model: AnyModel, name: string, faults: Faults): AnyModel => ({
  ...model,
  name,
  setup: ({ memory, cells }: SetUp) => {
    const named = new NamedCells(cells);
    return model.setup({ memory: memoryWith(memory, named, faults), cells: named });
  },
});

/** The model as it is, under the name of a seeded bug's twin. */
export const withoutFaults = (model: AnyModel, name: string): AnyModel => ({ ...model, name });
