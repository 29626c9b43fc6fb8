/**
 * Steps that concern nobody else: what a reader may skip.
 *
 * A step is local if all that it touches is touched by its thread alone in the whole run, and if it neither sleeps,
 * wakes, dies, ends nor interrupts anybody. Runs of such steps by one thread, within one operation, are folded into one row.
 */
import type { TraceStep } from '../../src/checker/verdict.ts';
import { markersOf } from './markers.ts';

/** Steps `first` to `last`, by their numbers. */
export interface StepRange {
  readonly first: number;
  readonly last: number;
}

const LEAST_FOLDED = 2;
/** What is operated on, in the text of a plain access. */
const OPERAND = /^\w+\(([^,)]+)/;

/** Cuts a run into the ranges that take a row each when all is folded. */
export function foldedRanges(steps: readonly TraceStep[], keptApart: ReadonlySet<number>): StepRange[] {
  const ranges: StepRange[] = [];
  for (const range of localRuns(steps)) {
    const isFolded = range.last - range.first + 1 >= LEAST_FOLDED && !keptApart.has(range.first);
    if (isFolded) ranges.push(range);
    else for (let step = range.first; step <= range.last; step++) ranges.push({ first: step, last: step });
  }
  return ranges;
}

function localRuns(steps: readonly TraceStep[]): StepRange[] {
  const owners = ownersOf(steps);
  const runs: { first: number; last: number }[] = [];
  let previous: TraceStep | null = null;
  for (const step of steps) {
    const goesOn = previous !== null && isLocal(previous, owners) && isLocal(step, owners);
    const isSame = previous?.thread === step.thread && previous.within === step.within;
    if (goesOn && isSame) runs.at(-1)!.last = step.index;
    else runs.push({ first: step.index, last: step.index });
    previous = step;
  }
  return runs;
}

/** Whoever touches a cell; null once several threads do. */
function ownersOf(steps: readonly TraceStep[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const step of steps) {
    for (const cell of touched(step)) {
      const owner = owners.get(cell);
      owners.set(cell, owner === undefined || owner === step.thread ? step.thread : null);
    }
  }
  return owners;
}

function touched({ cellName, changes, plain }: TraceStep): string[] {
  const accessed = plain.flatMap((access) => OPERAND.exec(access)?.[1] ?? []);
  return [...(cellName === null ? [] : [cellName]), ...changes.map(({ name }) => name), ...accessed];
}

const isLocal = (step: TraceStep, owners: ReadonlyMap<string, string | null>): boolean =>
  markersOf(step).every((sign) => sign === 'step') &&
  step.operation !== 'notify' &&
  !step.preempts &&
  step.changedBack === null &&
  touched(step).every((cell) => owners.get(cell) === step.thread);
