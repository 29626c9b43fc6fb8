/** Workers that are killed in a loop, and what they leave behind taken back. */
import type { ReclaimOutcome } from 'heddle';
import { Hammerer, type HammerSite } from './crew.ts';

/** What is reclaimed when a participant dies. */
export type Reclaim = (participant: number) => readonly ReclaimOutcome[];

/** How the kills went: taken back exactly, in doubt, or stuck. */
export interface Toll {
  readonly exact: number;
  readonly inDoubt: number;
  readonly stuck: number;
}

export interface Killing {
  readonly job: string;
  readonly site: HammerSite;
  readonly workers: number;
  readonly kills: number;
  readonly reclaim: Reclaim;
}

const verdictOf = (outcomes: readonly ReclaimOutcome[]): keyof Toll => {
  if (outcomes.includes('stuck')) return 'stuck';
  return outcomes.some((outcome) => outcome !== 'stuck' && outcome.inDoubt) ? 'inDoubt' : 'exact';
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Kills a worker at random, again and again, and puts another in its place; in the end kills all, and reclaims once more
 * from those about whom there was doubt. Stops at the first one that is stuck: nobody can go on then.
 */
export async function killInALoop({ job, site, workers, kills, reclaim }: Killing): Promise<Toll> {
  const toll = { exact: 0, inDoubt: 0, stuck: 0 };
  let participant = 0;
  const spawn = (): [number, Hammerer] => {
    participant++;
    const order = { job, site, seed: participant, rounds: Number.POSITIVE_INFINITY, participant };
    return [participant, new Hammerer(order)];
  };
  const inDoubt: number[] = [];
  const bury = async ([name, worker]: [number, Hammerer]): Promise<void> => {
    await worker.kill();
    const verdict = verdictOf(reclaim(name));
    toll[verdict]++;
    if (verdict === 'inDoubt') inDoubt.push(name);
  };
  const crew = Array.from({ length: workers }, spawn);
  for (let killed = 0; killed < kills && toll.stuck === 0; killed++) {
    const victim = killed % workers;
    await crew[victim]![1].ready();
    await pause(Math.random() * 8);
    await bury(crew[victim]!);
    crew[victim] = spawn();
  }
  for (const worker of crew) await bury(worker);
  for (const name of inDoubt) reclaim(name);
  return toll;
}
