/**
 * Blocking windows: who stands where, and whom does that keep from getting on?
 *
 * A thread blocks another if the other, alone, never gets to the end of its operation, but does so once the first has
 * gone on alone for a while. That is tried on copies of the run.
 */
import type { ModelInstance } from './instance.ts';
import { operationText } from './operation-text.ts';
import type { PlainRun } from './plain-run.ts';
import { sourcePosition } from './source-position.ts';
import type { Standing } from './verdict.ts';

/** Steps after which a thread that runs alone is taken to go round for ever. */
const LONGEST_SOLO = 300;
/** Operations after which a thread that completes one after the other, alone, is taken to do so for ever. */
const MOST_OPERATIONS = 20;

/** Where the blocked threads stand, and where those that may have stopped do; the latter with whom they block. */
export function windows(
  instance: ModelInstance,
  run: PlainRun,
  blocked: readonly number[],
  stopped: readonly number[],
): Standing[] {
  const nameOf = (thread: number): string => run.threads[thread]!.name;
  return [
    ...stopped.map((thread) => {
      const blocks = setFreeBy(run, thread, blocked).map(nameOf);
      return { ...standing(instance, run, thread, 'stopped'), blocks };
    }),
    ...blocked.map((thread) => standing(instance, run, thread, 'blocked')),
  ];
}

/** Where a thread stands. */
export function standing(
  instance: ModelInstance,
  run: PlainRun,
  thread: number,
  role: Standing['role'],
): Standing {
  const { name, next } = run.threads[thread]!;
  return {
    thread: name,
    role,
    within: next.within,
    next: operationText(instance, next.operation, next.choices),
    source: sourcePosition(next.stack),
    blocks: [],
  };
}

/** The threads that could complete their operations if this one first did so with its own, or went on to its end. */
function setFreeBy(run: PlainRun, thread: number, blocked: readonly number[]): number[] {
  const copy = run.clone();
  for (let passed = 0; passed < MOST_OPERATIONS && passesOn(copy, thread); passed++) {
    const free = blocked.filter(
      (other) => placeOf(copy, other) !== placeOf(run, other) || passesOn(copy.clone(), other),
    );
    if (free.length > 0) return free;
  }
  return [];
}

/** Runs a thread alone to the end of its operation, or into its next one; false if it does not get there. */
function passesOn(run: PlainRun, thread: number): boolean {
  const place = placeOf(run, thread);
  for (let step = 0; step < LONGEST_SOLO; step++) {
    if (!run.move(thread, 0)) return false;
    if (placeOf(run, thread) !== place) return true;
  }
  return false;
}

/** Where among its operations a thread is; its end is a place of its own. */
const placeOf = (run: PlainRun, thread: number): string => run.threads[thread]!.next.place;
