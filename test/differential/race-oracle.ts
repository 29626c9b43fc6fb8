/** Small racing programs, the happens-before order of their every interleaving by vector clocks, and the same as models. */
import fc from 'fast-check';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';

const CELLS = 2;

export interface Access {
  readonly kind: 'load' | 'store' | 'add' | 'compareExchange' | 'read' | 'write';
  readonly cell: number;
  readonly value: number;
  /** Done only if the thread's last value is this one; null: always. */
  readonly onlyIf: number | null;
}
export type RacingProgram = readonly (readonly Access[])[];

export const randomAccess: fc.Arbitrary<Access> = fc.record({
  kind: fc.constantFrom(
    ...(['load', 'load', 'store', 'add', 'compareExchange', 'read', 'read', 'write', 'write'] as const),
  ),
  cell: fc.nat(CELLS - 1),
  value: fc.constantFrom(0, 1, 1, 2),
  onlyIf: fc.constantFrom(null, null, 0, 1),
});
const threadsOf = (count: number, longest: number): fc.Arbitrary<RacingProgram> =>
  fc.array(fc.array(randomAccess, { minLength: 1, maxLength: longest }), {
    minLength: count,
    maxLength: count,
  });
export const racingProgram: fc.Arbitrary<RacingProgram> = fc.oneof(threadsOf(2, 5), threadsOf(3, 3));

/** One event of an interleaving: `time` counts the events of its thread. */
interface Event {
  readonly thread: number;
  readonly time: number;
  readonly cell: number;
  readonly isPlain: boolean;
  readonly isWrite: boolean;
}

interface State {
  readonly cells: readonly number[];
  /** By cell: the clock of the atomic write that it was written by last; null if it was a plain one. */
  readonly written: readonly (readonly number[] | null)[];
  /** By thread: how far it has got, its last value, and what comes before all that it does next. */
  readonly threads: readonly {
    readonly at: number;
    readonly last: number;
    readonly clock: readonly number[];
  }[];
  readonly events: readonly Event[];
}

/** Whether two events of some interleaving race. */
export function hasRace(threads: RacingProgram): boolean {
  const explore = (state: State): boolean =>
    threads.some((accesses, thread) => {
      const { at } = state.threads[thread]!;
      if (at === accesses.length) return false;
      const next = step(state, thread, accesses[at]!);
      return next === 'race' || explore(next);
    });
  return explore({
    cells: Array<number>(CELLS).fill(0),
    written: Array<null>(CELLS).fill(null),
    threads: threads.map(() => ({ at: 0, last: 0, clock: threads.map(() => 0) })),
    events: [],
  });
}

function step(state: State, thread: number, { kind, cell, value, onlyIf }: Access): State | 'race' {
  const { at, last, clock } = state.threads[thread]!;
  const withThread = (next: State['threads'][number]): State['threads'] => state.threads.with(thread, next);
  if (onlyIf !== null && onlyIf !== last)
    return { ...state, threads: withThread({ at: at + 1, last, clock }) };
  const old = state.cells[cell]!;
  const isPlain = kind === 'read' || kind === 'write';
  const isWrite =
    kind === 'store' || kind === 'add' || kind === 'write' || (kind === 'compareExchange' && old === 0);
  const isRead = kind !== 'store' && kind !== 'write';
  const event = { thread, time: clock[thread]! + 1, cell, isPlain, isWrite };
  const readFrom = isRead && !isPlain ? state.written[cell]! : null;
  const known = clock.map((time, other) =>
    other === thread ? event.time : Math.max(time, readFrom?.[other] ?? 0),
  );
  const isRacing = state.events.some(
    (other) =>
      other.cell === cell &&
      (other.isPlain || isPlain) &&
      (other.isWrite || isWrite) &&
      other.time > known[other.thread]!,
  );
  if (isRacing) return 'race';
  const now = kind === 'add' ? old + value : isWrite ? value : old;
  return {
    cells: state.cells.with(cell, now),
    written: isWrite ? state.written.with(cell, isPlain ? null : known) : state.written,
    threads: withThread({ at: at + 1, last: isRead ? old : last, clock: known }),
    events: [...state.events, event],
  };
}

export interface Shared {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

export const body =
  (accesses: readonly Access[]): ThreadBody<Shared> =>
  ({ memory, base }) => {
    let last = 0;
    for (const { kind, cell: index, value, onlyIf } of accesses) {
      if (onlyIf !== null && onlyIf !== last) continue;
      const cell = cellAt(base, index);
      if (kind === 'store' || kind === 'write') memory[kind](cell, value);
      else if (kind === 'add') last = memory.add(cell, value);
      else if (kind === 'compareExchange') last = memory.compareExchange(cell, 0, value);
      else last = memory[kind](cell);
    }
  };

export const racingModel = (threads: AnyModel['threads']): AnyModel =>
  defineModel({
    name: 'random accesses',
    setup: ({ memory, cells }): Shared => ({ memory, base: cells.cells('cell', CELLS) }),
    threads,
  });
