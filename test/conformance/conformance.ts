/** Compares what real threads do with what is allowed. */
import { allowed } from './allowed.ts';
import type { Pace } from './pace.ts';
import { programs } from './programs.ts';
import type { Stage } from './stage.ts';
import type { SurfaceName } from './surface.ts';

/** How hard to try. */
export interface Effort {
  /** Runs at random paces. */
  readonly random: number;
  /** How often to direct the threads to an outcome that was not seen yet, and the length of a time slot for each try. */
  readonly slotsMs: readonly number[];
  readonly seed: number;
}

export interface Conformance {
  readonly name: string;
  readonly surface: SurfaceName;
  readonly runs: number;
  /** Runs in which it could not be told who slept for good. */
  readonly unclear: number;
  readonly seen: ReadonlyMap<string, number>;
  /** Outcomes seen that the checker says are impossible. */
  readonly forbidden: readonly string[];
  /** Outcomes that the checker allows and that were never seen: information, nothing more. */
  readonly unseen: readonly string[];
}

/** Runs a program, by its number, on real threads. */
export async function conformance(
  stage: Stage,
  program: number,
  surface: SurfaceName,
  { random, slotsMs, seed }: Effort,
): Promise<Conformance> {
  const { schedules } = await allowed(programs[program]!);
  const seen = new Map<string, number>();
  let runs = 0;
  let unclear = 0;
  const run = async (paces: readonly Pace[]): Promise<void> => {
    const batch = await stage.run(program, surface, paces);
    for (const [outcome, count] of batch.outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + count);
    runs += paces.length;
    unclear += batch.unclear;
  };
  const unseen = (): string[] => [...schedules.keys()].filter((outcome) => !seen.has(outcome));
  await run(Array.from({ length: random }, (_, index) => ({ kind: 'random', seed: seed + index })));
  for (const slotMs of slotsMs) {
    const paces = unseen().map(
      (outcome): Pace => ({ kind: 'directed', slotMs, schedule: schedules.get(outcome)! }),
    );
    if (paces.length > 0) await run(paces);
  }
  return {
    name: programs[program]!.name,
    surface,
    runs,
    unclear,
    seen,
    forbidden: [...seen.keys()].filter((outcome) => !schedules.has(outcome)),
    unseen: unseen(),
  };
}
