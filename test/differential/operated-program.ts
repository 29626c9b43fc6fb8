/** Random programs whose threads do operations of several accesses each; every run of one, and the model of it. */
import fc from 'fast-check';
import { type AnyModel, defineModel, type Model, type ThreadBody } from 'heddle/checker';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';

export const CELLS = 2;

/** `wait` can time out, so nobody sleeps for ever. */
export interface Access {
  readonly kind: 'load' | 'store' | 'add' | 'compareExchange' | 'wait' | 'notify';
  readonly cell: number;
  readonly expected: number;
  readonly value: number;
}

/** For each thread its operations, in order, each under its name. */
export type Program = readonly (readonly { readonly name: string; readonly accesses: readonly Access[] }[])[];

/** Something that a thread did in a run, or that was done to it. */
export interface Happened {
  readonly thread: number;
  /** The place of the operation among those of its thread. */
  readonly operation: number;
  readonly name: string;
  readonly access: Access;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly old: number;
  readonly now: number;
  /** Whether it fell asleep by this; if it did, waking up is the next thing that happens to it. */
  readonly sleeps: boolean;
  /** Of all threads afterwards: the cell that it sleeps on and what it expects there; null if it is awake. */
  readonly asleep: readonly (Access | null)[];
}

export const programOf = (
  kinds: readonly Access['kind'][],
  names: readonly string[],
  shapes: readonly (readonly (readonly number[])[])[],
): fc.Arbitrary<Program> => {
  const access: fc.Arbitrary<Access> = fc.record({
    kind: fc.constantFrom(...kinds),
    cell: fc.constantFrom(0, 0, 0, CELLS - 1),
    expected: fc.constantFrom(0, 0, 1),
    value: fc.constantFrom(0, 1),
  });
  const operation = (length: number) =>
    fc.record({
      name: fc.constantFrom(...names),
      accesses: fc.array(access, { minLength: length, maxLength: length }),
    });
  return fc
    .constantFrom(...shapes)
    .chain((shape) => fc.tuple(...shape.map((lengths) => fc.tuple(...lengths.map(operation)))));
};

interface State {
  readonly cells: readonly number[];
  /** By thread: operation, and access within it. */
  readonly places: readonly (readonly [number, number])[];
  /** Parked threads, the longest waiting first. */
  readonly parked: readonly number[];
}

/** Calls `judge` with everything that happened in each run, until it says true of one; returns whether it did. */
export function someRun(program: Program, judge: (run: readonly Happened[]) => boolean): boolean {
  const start: State = { cells: Array<number>(CELLS).fill(0), places: program.map(() => [0, 0]), parked: [] };
  const explore = (state: State, run: readonly Happened[]): boolean => {
    const movable = program.flatMap((_, thread) => (accessOf(program, state, thread) ? [thread] : []));
    if (movable.length === 0) return judge(run);
    return movable.some((thread) => {
      const next = step(program, state, thread);
      return explore(next.state, [...run, ...next.happened]);
    });
  };
  return explore(start, []);
}

const accessOf = (program: Program, { places }: State, thread: number): Access | undefined =>
  program[thread]![places[thread]![0]]?.accesses[places[thread]![1]];

function step(program: Program, state: State, thread: number): { state: State; happened: Happened[] } {
  const access = accessOf(program, state, thread)!;
  const old = state.cells[access.cell]!;
  const isParked = state.parked.includes(thread);
  const sleeps = access.kind === 'wait' && !isParked && old === access.expected;
  const now = valueAfter(access, old);
  const woken =
    access.kind === 'notify'
      ? state.parked.filter((other) => accessOf(program, state, other)!.cell === access.cell).slice(0, 1)
      : [];
  const left = state.parked.filter((other) => other !== thread && !woken.includes(other));
  const moved = sleeps ? woken : [...woken, thread];
  const after: State = {
    cells: state.cells.with(access.cell, now),
    places: state.places.map((place, other) =>
      moved.includes(other) ? advanced(program, place, other) : place,
    ),
    parked: sleeps ? [...left, thread] : left,
  };
  const asleep = program.map((_, other) =>
    after.parked.includes(other) ? accessOf(program, after, other)! : null,
  );
  const happened = [...woken, thread].map((who): Happened => {
    const [operation, index] = state.places[who]!;
    const { name, accesses } = program[who]![operation]!;
    const isWaking = who !== thread || isParked;
    return {
      thread: who,
      operation,
      name,
      access: accesses[index]!,
      isFirst: index === 0 && !isWaking,
      isLast: index === accesses.length - 1 && !(sleeps && who === thread),
      ...(who === thread ? { old, now } : { old: 0, now: 0 }),
      sleeps: sleeps && who === thread,
      asleep,
    };
  });
  return { state: after, happened };
}

function advanced(
  program: Program,
  [operation, index]: readonly [number, number],
  thread: number,
): [number, number] {
  const isOver = index + 1 === program[thread]![operation]!.accesses.length;
  return isOver ? [operation + 1, 0] : [operation, index + 1];
}

const valueAfter = ({ kind, expected, value }: Access, old: number): number => {
  if (kind === 'store') return value;
  if (kind === 'add') return old + value;
  return kind === 'compareExchange' && old === expected ? value : old;
};

interface Shared {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

const body =
  (operations: Program[number]): ThreadBody<Shared> =>
  ({ memory, base }, thread) => {
    for (const { name, accesses } of operations)
      thread.operation(name, () => {
        for (const access of accesses) perform(memory, base, access);
      });
  };

function perform(memory: AtomicMemory, base: Cell, { kind, cell: index, expected, value }: Access): void {
  const cell = cellAt(base, index);
  if (kind === 'load') memory.load(cell);
  else if (kind === 'wait') memory.wait(cell, expected, 1);
  else if (kind === 'notify') memory.notify(cell, 1);
  else if (kind === 'compareExchange') memory.compareExchange(cell, expected, value);
  else memory[kind](cell, value);
}

/** The cells are called `cell[0]`, `cell[1]`, … */
export const modelOf = (program: Program, more: Partial<Model<Shared>>): AnyModel =>
  defineModel({
    name: 'random operations',
    setup: ({ memory, cells }): Shared => ({ memory, base: cells.cells('cell', CELLS) }),
    threads: Object.fromEntries(program.map((operations, index) => [`thread ${index}`, body(operations)])),
    ...more,
  });
