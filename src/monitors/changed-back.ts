/**
 * Who compares a cell with what it read before, and finds it equal although it has changed and changed back: ABA.
 *
 * Idea.    For each cell that is watched, and each thread that has read it within its operation, this remembers whether
 *          the cell has changed since: and if it has, from what. Equal to that again, it has changed back.
 * Exact.   Reads are loads, plain reads, and what read-modify-writes return, whether or not a compare-exchange
 *          succeeded. Whoever stores knows nothing by reading any more; whoever reads again starts anew; the end of an
 *          operation forgets. What a thread does between two operations counts as one more operation. Who read that the cell
 *          refers to nothing relies on nothing that could have been replaced meanwhile.
 * Source.  IBM System/370 Principles of Operation, 1983, appendix A, names the problem with `CS`.
 */
import { OperationKind as Kind, valueAfter } from '../memory/operation.ts';
import { changeBackStory, comparesEqual, isRead } from './change-back.ts';
import type { Monitor, MonitorEvent, Sighting } from './monitor.ts';

/** A state that begins with this holds an ABA: the thread and the cell. */
const BROKEN = -1;

/** What a thread has read and may rely on. */
interface Known {
  /** Twice the thread, and one more if it read outside its operations. */
  readonly reader: number;
  readonly cell: number;
  readonly hasChanged: boolean;
  /** What it held when it was read; 0 as long as it has not changed: then it still holds that. */
  readonly was: number;
}

export class ChangedBack implements Monitor {
  readonly initial: readonly number[] = [];
  readonly #watched: ReadonlySet<number>;
  readonly #none: number | null;

  /**
   * @param watched The cells that hold references.
   * @param none The value that refers to nothing; null: all refer to something.
   */
  constructor(watched: readonly number[], none: number | null = null) {
    this.#watched = new Set(watched);
    this.#none = none;
  }

  after(state: readonly number[], event: MonitorEvent): readonly number[] {
    if (state[0] === BROKEN) return state;
    const { thread, operation, old, within, completes } = event;
    const isAbout = operation.kind < Kind.choose && this.#watched.has(operation.cell);
    if (state.length === 0 && (!isAbout || completes)) return state;
    const reader = thread * 2 + (within === null ? 1 : 0);
    const before = decode(state).filter((known) => known.reader >> 1 !== thread || known.reader === reader);
    const own = before.find((known) => known.reader === reader && known.cell === operation.cell);
    if (isAbout && comparesEqual(event) && own?.hasChanged && own.was === old)
      return [BROKEN, thread, operation.cell];
    const after = isAbout ? this.#afterAccess(before, event, reader) : before;
    return encode(completes ? after.filter((known) => known.reader >> 1 !== thread) : after);
  }

  sighting(state: readonly number[]): Sighting | null {
    if (state[0] !== BROKEN) return null;
    const [, thread, cell] = state as [number, number, number];
    return { kind: 'aba', tell: (account) => changeBackStory(account, thread, cell) };
  }

  #afterAccess(before: readonly Known[], { operation, old }: MonitorEvent, reader: number): readonly Known[] {
    const { kind, cell } = operation;
    const value = valueAfter(operation, old);
    const changed = before.map((known) =>
      known.cell === cell && value !== old && !known.hasChanged
        ? { ...known, hasChanged: true, was: old }
        : known,
    );
    if (kind === Kind.wait || kind === Kind.notify) return changed;
    const others = changed.filter((known) => known.reader !== reader || known.cell !== cell);
    const isNews = isRead(operation) && value !== this.#none;
    return isNews ? [...others, { reader, cell, hasChanged: false, was: 0 }] : others;
  }
}

const encode = (known: readonly Known[]): number[] =>
  [...known]
    .sort((left, right) => left.reader - right.reader || left.cell - right.cell)
    .flatMap(({ reader, cell, hasChanged, was }) => [reader, cell, hasChanged ? 1 : 0, was]);

function decode(state: readonly number[]): Known[] {
  const known: Known[] = [];
  for (let at = 0; at < state.length; at += 4) {
    const [reader, cell, hasChanged, was] = state.slice(at, at + 4) as [number, number, number, number];
    known.push({ reader, cell, hasChanged: hasChanged === 1, was });
  }
  return known;
}
