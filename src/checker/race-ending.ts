/** The ending in which two threads are about to access a cell, with nothing to order the two. */
import type { Asked } from './asked.ts';
import { type Ending, ending } from './ending.ts';
import { isRace } from './forbidden-states.ts';
import type { ModelInstance } from './instance.ts';
import type { PlainRun } from './plain-run.ts';
import { raceStory } from './standing-story.ts';
import { standing } from './windows.ts';

export function raceEnding(instance: ModelInstance, run: PlainRun, asked: Asked): Ending | null {
  if (!asked.dataRace) return null;
  for (const left of run.threads.keys()) {
    for (const right of run.threads.keys()) {
      if (left >= right || !areRacing(run, left, right)) continue;
      const both = [left, right].map((thread) => standing(instance, run, thread, 'racing'));
      return ending('data-race', raceStory(both), { standing: both });
    }
  }
  return null;
}

function areRacing(run: PlainRun, left: number, right: number): boolean {
  const [one, other] = [run.threads[left]!, run.threads[right]!];
  return !one.isParked && !other.isParked && isRace(one.next.operation, other.next.operation, run.cells);
}
