/** The ending in which a monitor has seen what must not be. */
import { type Ending, ending } from './ending.ts';
import type { ModelInstance } from './instance.ts';
import type { PlainRun } from './plain-run.ts';

export function sightingEnding({ layout }: ModelInstance, run: PlainRun): Ending | null {
  const { sighting } = run;
  if (!sighting) return null;
  const account = {
    events: run.events,
    thread: (index: number): string => run.threads[index]!.name,
    cell: (index: number): string => layout.nameOf(index),
  };
  return ending(sighting.kind, sighting.tell(account));
}
