/**
 * A model with one step of its algorithm gone wrong: the same program, the same code, another memory.
 *
 * Faults know cells by name, for example `mutex` or `semaphore.queue.state[1]`.
 */
import { type AtomicMemory, type Cell, NativeMemory, type WaitResult } from 'heddle';
import type { AnyModel, SetUp, ThreadBody, Threads } from 'heddle/checker';
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

/** What a set-up returned: as it is, and over a memory with faults. */
interface Views {
  readonly sound: unknown;
  readonly unsound: unknown;
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

/** A memory whose calls go to `scratch` until `begin` is called, and from then on to `memory`. */
function switched(memory: AtomicMemory, scratch: AtomicMemory) {
  let current = scratch;
  const switching = new Proxy(memory, {
    get: (_, key) => {
      const member = current[key as keyof AtomicMemory] as unknown;
      return typeof member === 'function' ? member.bind(current) : member;
    },
  });
  return {
    memory: switching,
    begin: () => {
      current = memory;
    },
  };
}

/** The model's conditions, which see memory as it is. */
function conditionsOf(model: AnyModel): Partial<AnyModel> {
  const conditions = (['invariant', 'final', 'observe'] as const).flatMap((name) => {
    const condition = model[name] as ((...args: unknown[]) => unknown) | undefined;
    return condition ? [[name, ({ sound }: Views, ...rest: unknown[]) => condition(sound, ...rest)]] : [];
  });
  return Object.fromEntries(conditions);
}

/** Cells enough for any set-up here. */
const SCRATCH_CELLS = 1024;

/** The model, with faults in what the threads of one name do: they see the same cells by another memory. */
export function withFaultsIn(model: AnyModel, faulty: string, name: string, faults: Faults): AnyModel {
  const bodyOf = (thread: string, body: ThreadBody<unknown>): ThreadBody<Views> => {
    return ({ sound, unsound }, own) => body(thread === faulty ? unsound : sound, own);
  };
  return {
    ...model,
    name,
    setup: ({ memory, cells }: SetUp): Views => {
      const named = new NamedCells(cells);
      const sound = model.setup({ memory, cells: named });
      // The second set-up makes a view alone: what it writes must not be written twice.
      const view = switched(memory, NativeMemory.allocate(SCRATCH_CELLS));
      const unsound = model.setup({ memory: memoryWith(view.memory, named, faults), cells: named.again() });
      view.begin();
      return { sound, unsound };
    },
    threads: Object.fromEntries(
      Object.entries(model.threads as Threads<unknown>).map(([thread, body]) => [
        thread,
        typeof body === 'function' ? bodyOf(thread, body) : { ...body, body: bodyOf(thread, body.body) },
      ]),
    ),
    ...conditionsOf(model),
  };
}

/** The model as it is, under the name of a seeded bug's twin. */
export const withoutFaults = (model: AnyModel, name: string): AnyModel => ({ ...model, name });
