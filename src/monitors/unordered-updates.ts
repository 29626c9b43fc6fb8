/**
 * Who does not know of a compare-exchange that succeeded, and reads its cell plainly: a data race.
 *
 * Idea.    Most races show in a single state, as two accesses that come next. A compare-exchange may escape that: done
 *          early it succeeds and writes; next to the plain read it might fail, since meanwhile the reading thread has
 *          stored another value, and two reads do not race. So for each thread's last successful compare-exchange on a
 *          cell this remembers who knows of it: threads that it happened before, and cells whose last atomic write it
 *          happened before.
 * Exact.   Knowing of a thread's last one is knowing of those before it. An atomic read knows what the atomic write that
 *          it reads from knew; who is woken knows what its waker does.
 * Source.  ECMA-262, "Memory Model": happens-before of sequentially consistent accesses.
 */
import { OperationKind as Kind, WaitOutcome } from '../memory/operation.ts';
import type { Monitor, MonitorEvent, Sighting } from './monitor.ts';

/** A state that begins with this holds a race: the cell, the thread that compared and exchanged, and the one that read. */
const BROKEN = -1;

/** An update, and who knows of it. */
interface Update {
  readonly cell: number;
  readonly thread: number;
  /** A bit for each thread. */
  readonly threads: number;
  /** In ascending order. */
  readonly cells: readonly number[];
}

export class UnorderedUpdates implements Monitor {
  readonly initial: readonly number[] = [];
  readonly #watched: ReadonlySet<number>;
  readonly #everybody: number;

  /** @param watched The cells that are both read plainly and compared and exchanged. */
  constructor(watched: readonly number[], threads: number) {
    this.#watched = new Set(watched);
    this.#everybody = 2 ** threads - 1;
  }

  after(state: readonly number[], event: MonitorEvent): readonly number[] {
    const { thread, operation, value, old, wokenBy } = event;
    const { kind, cell, first } = operation;
    if (state[0] === BROKEN) return state;
    const updates = decode(state);
    if (kind === Kind.read) {
      const unknown = updates.find((update) => update.cell === cell && !knows(update, thread));
      return unknown ? [BROKEN, cell, unknown.thread, thread] : state;
    }
    if (kind === Kind.wait && (value === WaitOutcome.ok || value === WaitOutcome.timedOut))
      return wokenBy === null ? state : encode(updates.map((update) => tellThread(update, wokenBy, thread)));
    if (kind === Kind.write) return encode(updates.map((update) => without(update, cell)));
    if (kind === Kind.notify || kind >= Kind.choose) return state;
    const isUpdate = kind === Kind.compareExchange && old === first && this.#watched.has(cell);
    const told = updates
      .filter((update) => !isUpdate || update.cell !== cell || update.thread !== thread)
      .map((update) => afterAccess(update, event));
    const added = isUpdate ? [{ cell, thread, threads: 1 << thread, cells: [cell] }] : [];
    return encode([...told, ...added].filter(({ threads }) => threads !== this.#everybody));
  }

  sighting(state: readonly number[]): Sighting | null {
    if (state[0] !== BROKEN) return null;
    const [, cell, updater, reader] = state as [number, number, number, number];
    return {
      kind: 'data-race',
      tell: (names) =>
        `Nothing orders the compare-exchange of ${names.cell(cell)} by "${names.thread(updater)}", which wrote, and the plain read of it by "${names.thread(reader)}".`,
    };
  }
}

const knows = ({ threads }: Update, thread: number): boolean => (threads & (1 << thread)) !== 0;

function afterAccess(update: Update, { thread, operation, old }: MonitorEvent): Update {
  const { kind, cell, first } = operation;
  const isRead = kind !== Kind.store;
  const isWrite =
    kind !== Kind.load && kind !== Kind.wait && (kind !== Kind.compareExchange || old === first);
  const told =
    isRead && update.cells.includes(cell) ? { ...update, threads: update.threads | (1 << thread) } : update;
  if (!isWrite) return told;
  const cells = told.cells.filter((other) => other !== cell);
  return { ...told, cells: knows(told, thread) ? [...cells, cell].sort((a, b) => a - b) : cells };
}

const tellThread = (update: Update, by: number, thread: number): Update =>
  knows(update, by) ? { ...update, threads: update.threads | (1 << thread) } : update;

const without = (update: Update, cell: number): Update => ({
  ...update,
  cells: update.cells.filter((other) => other !== cell),
});

const encode = (updates: readonly Update[]): number[] =>
  [...updates]
    .sort((left, right) => left.cell - right.cell || left.thread - right.thread)
    .flatMap(({ cell, thread, threads, cells }) => [cell, thread, threads, cells.length, ...cells]);

function decode(state: readonly number[]): Update[] {
  const updates: Update[] = [];
  for (let at = 0; at < state.length; ) {
    const [cell, thread, threads, count] = state.slice(at, at + 4) as [number, number, number, number];
    updates.push({ cell, thread, threads, cells: state.slice(at + 4, at + 4 + count) });
    at += 4 + count;
  }
  return updates;
}
