/** Livelock, lock-freedom and crash tolerance of spinning programs, compared with their graph drawn out thread by thread. */
import fc from 'fast-check';
import {
  type AnyModel,
  type CheckOptions,
  check,
  defineModel,
  replicate,
  type ThreadBody,
} from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';

/** So many here; 150 by `npm run test:deep`. */
const PROGRAMS = process.env.HEDDLE_DEEP ? 150 : 40;
const CELLS = 2;

/** Tries again until every look is as wanted; whatever it swapped in vain is set back to 0. Then stores 0 somewhere. */
interface Attempt {
  readonly looks: readonly { readonly kind: 'load' | 'exchange'; readonly cell: number }[];
  /** What a load must give; an exchange writes 1 and must give 0. */
  readonly wanted: number;
  readonly undone: number | null;
  readonly stores: readonly { readonly cell: number; readonly value: number }[];
}
type Program = readonly { readonly count: number; readonly attempts: readonly Attempt[] }[];

const cell = fc.nat(CELLS - 1);
const attempt: fc.Arbitrary<Attempt> = fc.record({
  looks: fc.array(fc.record({ kind: fc.constantFrom('load' as const, 'exchange' as const), cell }), {
    minLength: 1,
    maxLength: 2,
  }),
  wanted: fc.constantFrom(0, 0, 1),
  undone: fc.option(cell),
  stores: fc.array(fc.record({ cell, value: fc.constantFrom(0, 0, 1) }), { maxLength: 2 }),
});
const group = (count: number) =>
  fc.record({ count: fc.constant(count), attempts: fc.array(attempt, { minLength: 1, maxLength: 2 }) });
const program: fc.Arbitrary<Program> = fc
  .constantFrom([2], [3], [1, 1], [2, 1], [1, 1, 1])
  .chain((counts) => fc.tuple(...counts.map(group)));

/** Where a thread is: attempt, step within it, and whether it is about to undo. */
type Place = readonly [number, number, boolean];
interface State {
  readonly cells: readonly number[];
  readonly places: readonly Place[];
}

function step({ cells, places }: State, thread: number, attempts: readonly Attempt[]): State | null {
  const [at, index, isUndoing] = places[thread]!;
  const now = attempts[at];
  if (!now) return null;
  const go = (place: Place, changed = cells): State => ({
    cells: changed,
    places: places.with(thread, settled(place, attempts)),
  });
  if (isUndoing) return go([at, 0, false], cells.with(now.undone!, 0));
  const look = now.looks[index];
  if (look) {
    const isWanted = cells[look.cell] === (look.kind === 'load' ? now.wanted : 0);
    const changed = look.kind === 'exchange' ? cells.with(look.cell, 1) : cells;
    return go(
      isWanted ? [at, index + 1, false] : now.undone === null ? [at, 0, false] : [at, 0, true],
      changed,
    );
  }
  const store = now.stores[index - now.looks.length]!;
  return go([at, index + 1, false], cells.with(store.cell, store.value));
}

/** An attempt that is through is left at once. */
function settled([at, index, isUndoing]: Place, attempts: readonly Attempt[]): Place {
  const now = attempts[at];
  if (!now || isUndoing || index < now.looks.length + now.stores.length) return [at, index, isUndoing];
  return settled([at + 1, 0, false], attempts);
}

/** For each component with a cycle: how many threads could move and never do. */
function neglected(threads: readonly (readonly Attempt[])[]): number[] {
  const states: State[] = [];
  const numbers = new Map<string, number>();
  const number = (state: State): number => {
    const key = JSON.stringify(state);
    if (!numbers.has(key)) {
      numbers.set(key, states.length);
      states.push(state);
    }
    return numbers.get(key)!;
  };
  number({ cells: Array<number>(CELLS).fill(0), places: threads.map((own) => settled([0, 0, false], own)) });
  const edges: (readonly [from: number, to: number, thread: number])[] = [];
  for (let from = 0; from < states.length; from++) {
    for (const [thread, own] of threads.entries()) {
      const next = step(states[from]!, thread, own);
      if (next) edges.push([from, number(next), thread]);
    }
  }
  return cycles(states.length, edges).map((component) => {
    const moving = new Set(
      edges.flatMap(([from, to, thread]) => (component.has(from) && component.has(to) ? [thread] : [])),
    );
    const [some] = component;
    return threads.filter(
      (own, thread) => states[some!]!.places[thread]![0] < own.length && !moving.has(thread),
    ).length;
  });
}

/** The sets of states that lead to each other: forwards from a state, and backwards to it. */
function cycles(states: number, edges: readonly (readonly [number, number, number])[]): Set<number>[] {
  const forwards = Array.from({ length: states }, (): number[] => []);
  const backwards = Array.from({ length: states }, (): number[] => []);
  for (const [from, to] of edges) {
    forwards[from]!.push(to);
    backwards[to]!.push(from);
  }
  const reached = (state: number, next: readonly number[][]): Set<number> => {
    const seen = new Set(next[state]);
    for (const one of seen) for (const other of next[one]!) seen.add(other);
    return seen;
  };
  const known = new Set<number>();
  return Array.from({ length: states }, (_, state) => state).flatMap((state) => {
    if (known.has(state)) return [];
    const back = reached(state, backwards);
    const component = new Set([...reached(state, forwards)].filter((other) => back.has(other)));
    if (!component.has(state)) return [];
    for (const member of component) known.add(member);
    return [component];
  });
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

const body =
  (attempts: readonly Attempt[]): ThreadBody<Shared> =>
  ({ memory, base }, thread) =>
    thread.operation('spin', () => {
      for (const now of attempts) spin(memory, base, now);
    });

function spin(memory: AtomicMemory, base: Cell, { looks, wanted, undone, stores }: Attempt): void {
  const isWanted = ({ kind, cell: index }: Attempt['looks'][number]): boolean =>
    kind === 'load'
      ? memory.load(cellAt(base, index)) === wanted
      : memory.exchange(cellAt(base, index), 1) === 0;
  for (const begun = memory.attempt(); !looks.every(isWanted); memory.retry(begun)) {
    if (undone !== null) memory.store(cellAt(base, undone), 0);
  }
  for (const { cell: index, value } of stores) memory.store(cellAt(base, index), value);
}

const modelOf = (groups: Program): AnyModel =>
  defineModel({
    name: 'spinning',
    setup: ({ memory, cells }): Shared => ({ memory, base: cells.cells('cell', CELLS) }),
    threads: Object.fromEntries(
      groups.map(({ count, attempts }, index) => [`group ${index}`, replicate(count, body(attempts))]),
    ),
  });

async function kindOf(model: AnyModel, options: CheckOptions): Promise<string> {
  const verdict = await check(model, options);
  return verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict;
}

describe('endless runs', () => {
  it.each([true, false])('are found where the graph has them, with symmetry %s', async (symmetry) => {
    const seen = new Set<string>();
    const agrees = async (groups: Program): Promise<void> => {
      const model = modelOf(groups);
      const counts = neglected(
        groups.flatMap(({ count, attempts }) => Array<readonly Attempt[]>(count).fill(attempts)),
      );
      const kinds = {
        livelock: await kindOf(model, { properties: ['livelock'], reductions: { symmetry } }),
        crash: await kindOf(model, { crashes: 1, reductions: { symmetry } }),
        blocking: await kindOf(model, { properties: ['lock-freedom'], reductions: { symmetry } }),
      };
      expect(kinds).toEqual({
        livelock: counts.includes(0) ? 'livelock' : 'holds',
        crash: counts.some((count) => count <= 1) ? 'crash' : 'holds',
        blocking: counts.length > 0 ? 'blocking' : 'holds',
      });
      seen.add(Object.values(kinds).join());
    };
    await fc.assert(fc.asyncProperty(program, agrees), { numRuns: PROGRAMS });
    expect(seen.size).toBeGreaterThanOrEqual(3); // all hold, only blocking or also by crashing, all violated
  });
});
