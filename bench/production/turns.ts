/** Turns at a lock: throughput, and the worst waits beside it. */
import { awaitingContenders, lockServer } from './awaiting-contenders.ts';
import { blockingContenders, casLock } from './blocking-contenders.ts';
import type { Contender, Setting } from './contender.ts';
import { Crew, type Window } from './crew.ts';
import type { Effort } from './effort.ts';
import { HISTOGRAM_LENGTH, merge, quantile } from './histogram.ts';
import { interleaved, median, type Row, rowOf, type Waits } from './row.ts';

/** Long enough for the others to come meanwhile, short beside the time it takes to wake a sleeper. */
const WORK_US = 1.5;

const alone: Setting = { workers: 1, permits: 1, workUs: 0 };

const settings: readonly Setting[] = [
  alone,
  { workers: 2, permits: 1, workUs: 0 },
  { workers: 4, permits: 1, workUs: 0 },
  { workers: 2, permits: 1, workUs: WORK_US },
  { workers: 4, permits: 1, workUs: WORK_US },
  { workers: 8, permits: 1, workUs: WORK_US },
  { workers: 8, permits: 4, workUs: WORK_US },
];

/** Those who await are measured without work: a loop of events has other things to do. */
const withoutWork: readonly Setting[] = settings.filter(({ workUs }) => workUs === 0);

/** What a scenario of turns is called. */
export function turnsScenario(kind: string, { workers, permits, workUs }: Setting): string {
  if (workers === 1) return `${kind}, uncontended`;
  const work = workUs > 0 ? `${workUs} µs of work` : 'no work';
  return `${kind}, ${workers} workers, ${permits} ${permits === 1 ? 'permit' : 'permits'}, ${work}`;
}

/** Who is alone is done sooner, and differs by less: so more windows, and shorter ones. */
const effortFor = ({ workers }: Setting, { rounds, windowMs }: Effort) =>
  workers === 1 ? { rounds: 3 * rounds, windowMs: windowMs / 2 } : { rounds, windowMs };

const sharesOf = (windows: readonly Window[]) => ({
  waited: median(windows.map(({ waited }) => waited)),
  fewest: median(windows.map(({ fewest }) => fewest)),
});

async function waitsOf(crew: Crew, setting: Setting, effort: Effort): Promise<Waits> {
  const all = new Int32Array(HISTOGRAM_LENGTH);
  let mostOvertakings = 0;
  for (let round = 0; round < effort.watchedRounds; round++) {
    const seen = await crew.work(setting, { windowMs: 2 * effort.windowMs, isWatched: true });
    merge(all, seen.waits);
    mostOvertakings = Math.max(mostOvertakings, seen.mostOvertakings);
  }
  return { p99: quantile(all, 0.99) / 1000, p999: quantile(all, 0.999) / 1000, mostOvertakings };
}

async function measure(
  kind: string,
  contenders: readonly Contender[],
  effort: Effort,
  loads: readonly Setting[] = settings,
): Promise<Row[]> {
  const crews = contenders.map((contender) => new Crew(contender));
  const rows: Row[] = [];
  for (const setting of loads) {
    const able = crews.filter(({ contender }) => contender.can(setting));
    const windows = new Map(able.map((crew) => [crew, [] as Window[]]));
    const { rounds, windowMs } = effortFor(setting, effort);
    const samples = await interleaved(able, rounds, async (crew) => {
      const seen = await crew.work(setting, { windowMs, isWatched: false });
      windows.get(crew)!.push(seen);
      return seen.nanoseconds;
    });
    for (const [crew, seen] of samples) {
      const waits = setting.workers > 1 ? await waitsOf(crew, setting, effort) : undefined;
      const shares = setting.workUs > 0 ? sharesOf(windows.get(crew)!) : {};
      rows.push(rowOf(turnsScenario(kind, setting), crew.contender.name, seen, { waits, ...shares }));
    }
  }
  await Promise.all(crews.map((crew) => crew.dismiss()));
  return rows;
}

/** Threads that block while they wait. */
export const measureBlockingTurns = (effort: Effort): Promise<Row[]> =>
  measure('blocking', blockingContenders, effort);

/** What is measured beside `Atomics.Mutex`: V8 11.3 does not survive more isolates under its flag. */
const besideAtomicsMutex = [
  'Atomics.Mutex',
  'phase1 barging',
  'Mutex phase1 barging',
  casLock.name,
  'futex mutex',
];

/** One thread that never has to wait, where there is an `Atomics.Mutex`. */
export const measureAtomicsMutex = (effort: Effort): Promise<Row[]> => {
  const few = blockingContenders.filter(({ name }) => besideAtomicsMutex.includes(name));
  return measure('blocking', few, effort, [alone]);
};

/** What is measured beside Web Locks. */
const besideWebLocks = ['phase1 fair, awaited', 'phase1 barging, awaited', 'Web Locks', lockServer.name];

/** Threads that await, where there are Web Locks. */
export const measureWebLocks = (effort: Effort): Promise<Row[]> => {
  const few = awaitingContenders.filter(({ name }) => besideWebLocks.includes(name));
  return measure('awaiting', few, effort, settings.slice(0, 3));
};

/** Threads that await. */
export const measureAwaitedTurns = (effort: Effort): Promise<Row[]> =>
  measure('awaiting', awaitingContenders, effort, withoutWork);
