/** What every trial does unmutated: which it passes, how many states that takes, and which sites it reaches. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Place } from './places.ts';
import type { WorkerPool } from './worker-pool.ts';

/** A trial that unmutated code passes. */
export interface PassedTrial {
  readonly trial: number;
  readonly name: string;
  readonly states: number;
  /** Whether endless runs count: some algorithms have them by design. */
  readonly livelock: boolean;
  readonly places: readonly Place[];
}

/** Trials of more states are left out here: the smaller a trial, the sooner a mutant is dead. */
const MOST_STATES = 20_000;

/** Runs all trials once; where there is a file, takes what it says, or writes it. */
export async function baselineOf(pool: WorkerPool, file: string | undefined): Promise<PassedTrial[]> {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PassedTrial[];
  const passed: PassedTrial[] = [];
  await pool.forEach(pool.trials.keys(), async (worker, trial) => {
    for (const livelock of [true, false]) {
      const answer = await worker.do({ trial, livelock, maxStates: MOST_STATES, mutant: null });
      if (!answer || answer.verdict === 'inconclusive') return;
      if (answer.verdict !== 'holds') continue;
      const { states, places } = answer;
      passed.push({ trial, name: pool.trials[trial]!, states, livelock, places });
      return;
    }
    throw new Error(`Expected "${pool.trials[trial]}" to hold unmutated; it does not.`);
  });
  passed.sort((left, right) => left.states - right.states || left.trial - right.trial);
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(passed));
  }
  return passed;
}
