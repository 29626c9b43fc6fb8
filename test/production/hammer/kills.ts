/** Workers that are killed in a loop, and what they leave behind taken back. */
import type { ReclaimOutcome } from 'heddle';
import { Hammerer, type HammerSite } from './crew.ts';

/** Primitives that workers use until somebody dies in doubt, or stuck: then others take their place. */
export interface Estate {
  readonly site: HammerSite;
  /** Reclaims what a participant leaves behind, in every primitive. */
  reclaim(participant: number): readonly ReclaimOutcome[];
  /**
   * What is missing once everybody is dead and reclaimed, or null if not even that can be said. Throws if there is too
   * much of anything, or if anything is missing although nothing was in doubt.
   */
  audit(doubts: Pick<Toll, 'inDoubt' | 'stuck'>): number | null;
}

/** How kills went: taken back exactly, in doubt, or stuck; and what was missing in the end. */
export interface Toll {
  readonly exact: number;
  readonly inDoubt: number;
  readonly stuck: number;
  /** Permits, or accesses to locks. */
  readonly missing: number;
}

export const noToll: Toll = { exact: 0, inDoubt: 0, stuck: 0, missing: 0 };

export const killsIn = ({ exact, inDoubt, stuck }: Toll): number => exact + inDoubt + stuck;

export const sum = (one: Toll, other: Toll): Toll => ({
  exact: one.exact + other.exact,
  inDoubt: one.inDoubt + other.inDoubt,
  stuck: one.stuck + other.stuck,
  missing: one.missing + other.missing,
});

export interface Killing {
  readonly job: string;
  readonly workers: number;
  readonly kills: number;
  /** New primitives, with nothing lost. */
  readonly newEstate: () => Estate;
}

/** The longest that a worker lives. Most of that it holds something, or sleeps. */
const LONGEST_LIFE_MS = 8;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills workers at random until there were `kills` or more. Whatever is in doubt is replaced, as programs should. */
export async function killInALoop({ kills, ...killing }: Killing): Promise<Toll> {
  let toll = noToll;
  while (killsIn(toll) < kills) toll = sum(toll, await killOver(killing, kills - killsIn(toll)));
  return toll;
}

/** Kills over one estate: others take the place of the dead, until there is doubt. In the end everybody is killed. */
async function killOver({ job, workers, newEstate }: Omit<Killing, 'kills'>, kills: number): Promise<Toll> {
  const estate = newEstate();
  const undertaker = new Undertaker(estate);
  let participant = 0;
  const spawn = (): [number, Hammerer] => {
    participant++;
    const order = { job, site: estate.site, seed: participant, rounds: Number.POSITIVE_INFINITY };
    return [participant, new Hammerer({ ...order, participant })];
  };
  const crew = Array.from({ length: workers }, spawn);
  for (let killed = 0; killed < kills - workers && !undertaker.isInDoubt; killed++) {
    const victim = killed % workers;
    await crew[victim]![1].ready();
    await pause(Math.random() * LONGEST_LIFE_MS);
    await undertaker.bury(crew[victim]!);
    crew[victim] = spawn();
  }
  for (const worker of crew) await undertaker.bury(worker);
  return undertaker.close();
}

/** Kills, reclaims, and keeps count. */
class Undertaker {
  readonly #estate: Estate;
  readonly #doubtful: number[] = [];
  readonly #toll: { exact: number; inDoubt: number; stuck: number } = { exact: 0, inDoubt: 0, stuck: 0 };

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  get isInDoubt(): boolean {
    return this.#toll.inDoubt + this.#toll.stuck > 0;
  }

  async bury([participant, worker]: readonly [number, Hammerer]): Promise<void> {
    await worker.ready();
    await worker.kill();
    const verdict = verdictOf(this.#estate.reclaim(participant));
    this.#toll[verdict]++;
    if (verdict === 'inDoubt') this.#doubtful.push(participant);
  }

  /** Reclaims once more from those in doubt, who may have been handed something since. */
  close(): Toll {
    for (const participant of this.#doubtful) this.#estate.reclaim(participant);
    const missing = this.#estate.audit(this.#toll) ?? 0;
    return { ...this.#toll, missing };
  }
}

function verdictOf(outcomes: readonly ReclaimOutcome[]): 'exact' | 'inDoubt' | 'stuck' {
  if (outcomes.includes('stuck')) return 'stuck';
  return outcomes.some((outcome) => outcome !== 'stuck' && outcome.inDoubt) ? 'inDoubt' : 'exact';
}
