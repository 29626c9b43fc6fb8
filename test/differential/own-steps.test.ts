/** How many steps operations take, compared with the longest of every run. */
import fc from 'fast-check';
import { type AnyModel, check, defineModel, type OperationProgress, type ThreadBody } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';

const PROGRAMS = 250;
const CELLS = 2;

/**
 * `add`: one step. `compare`: load, and compare-exchange, until that succeeds. `collect`: load twice, until both are
 * equal. `none` of them waits for others, so every run ends.
 */
interface Part {
  readonly kind: 'add' | 'compare' | 'collect';
  readonly cell: number;
}
/** For each thread its operations; each is called after its place among all. */
type Program = readonly (readonly (readonly Part[])[])[];

const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom('add', 'compare', 'collect'),
  cell: fc.nat(CELLS - 1),
});
const program: fc.Arbitrary<Program> = fc
  .constantFrom([[1], [1], [1]], [[1], [1, 1]], [[2], [2]], [[2], [1, 1]], [[1, 1], [1, 1]]) // biome-ignore format: shapes
  .chain((shape) =>
    fc.tuple(
      ...shape.map((lengths) =>
        fc.tuple(...lengths.map((length) => fc.array(part, { minLength: length, maxLength: length }))),
      ),
    ),
  );

interface Place {
  readonly operation: number;
  readonly part: number;
  /** What the first step of the part loaded; null before it. */
  readonly seen: number | null;
  /** Own steps within the operation. */
  readonly steps: number;
}
interface State {
  readonly cells: readonly number[];
  readonly places: readonly Place[];
}

const start = (threads: Program): State => ({
  cells: Array<number>(CELLS).fill(0),
  places: threads.map(() => ({ operation: 0, part: 0, seen: null, steps: 0 })),
});

/** Null if the thread has finished. */
function step(threads: Program, { cells, places }: State, thread: number): State | null {
  const place = places[thread]!;
  const now = threads[thread]![place.operation]?.[place.part];
  if (!now) return null;
  const held = cells[now.cell]!;
  const steps = place.steps + 1;
  const go = (next: Place, changed = cells): State => ({ cells: changed, places: places.with(thread, next) });
  const isLast = place.part + 1 === threads[thread]![place.operation]!.length;
  const passed: Place = isLast
    ? { operation: place.operation + 1, part: 0, seen: null, steps: 0 }
    : { ...place, part: place.part + 1, seen: null, steps };
  if (now.kind === 'add') return go(passed, cells.with(now.cell, held + 1));
  if (place.seen === null) return go({ ...place, seen: held, steps });
  if (place.seen !== held) return go({ ...place, seen: null, steps });
  return go(passed, now.kind === 'compare' ? cells.with(now.cell, held + 1) : cells);
}

/** How many steps the thread takes alone to the end of its operation. */
function alone(threads: Program, state: State, thread: number): number {
  const { operation } = state.places[thread]!;
  let at = state;
  for (let steps = 0; ; steps++) {
    if (at.places[thread]!.operation !== operation) return steps;
    at = step(threads, at, thread)!;
  }
}

/** By operation: the most steps alone, and in any run. */
function longest(threads: Program): Map<string, readonly [alone: number, contended: number]> {
  const most = new Map<string, readonly [number, number]>();
  const see = (thread: number, operation: number, solo: number, steps: number): void => {
    const name = `${thread}.${operation}`;
    const [before, contended] = most.get(name) ?? [0, 0];
    most.set(name, [Math.max(before, solo), Math.max(contended, steps)]);
  };
  const explore = (state: State): void => {
    for (const [thread, place] of state.places.entries()) {
      const next = step(threads, state, thread);
      if (!next) continue;
      see(thread, place.operation, alone(threads, state, thread), place.steps + 1);
      explore(next);
    }
  };
  explore(start(threads));
  return most;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

const body =
  (own: Program[number], index: number): ThreadBody<Shared> =>
  ({ memory, base }, thread) => {
    for (const [place, parts] of own.entries())
      thread.operation(`${index}.${place}`, () => {
        for (const { kind, cell } of parts) perform(memory, cellAt(base, cell), kind);
      });
  };

function perform(memory: AtomicMemory, cell: Cell, kind: Part['kind']): void {
  if (kind === 'add') memory.add(cell, 1);
  else {
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const seen = memory.load(cell);
      const held = kind === 'collect' ? memory.load(cell) : memory.compareExchange(cell, seen, seen + 1);
      if (held === seen) return;
    }
  }
}

const modelOf = (threads: Program): AnyModel =>
  defineModel({
    name: 'operations that end',
    setup: ({ memory, cells }): Shared => ({ memory, base: cells.cells('cell', CELLS) }),
    threads: Object.fromEntries(threads.map((own, index) => [`thread ${index}`, body(own, index)])),
  });

const inOrder = (progress: readonly OperationProgress[]): OperationProgress[] =>
  [...progress].sort((left, right) => (left.operation < right.operation ? -1 : 1));

describe('the most steps of an operation', () => {
  it('are those of its longest run, alone and in contention', async () => {
    let contendedMore = 0;
    const agrees = async (threads: Program): Promise<void> => {
      const verdict = await check(modelOf(threads), { properties: ['wait-freedom'] });
      expect(verdict.verdict).toBe('holds');
      const expected = [...longest(threads)].map(([operation, [solo, contended]]) => ({
        operation,
        alone: solo,
        contended,
      }));
      expect(inOrder(verdict.progress)).toEqual(inOrder(expected));
      if (expected.some(({ alone: solo, contended }) => contended > solo + 1)) contendedMore++;
    };
    await fc.assert(fc.asyncProperty(program, agrees), { numRuns: PROGRAMS });
    expect(contendedMore).toBeGreaterThan(PROGRAMS / 10);
  });
});
