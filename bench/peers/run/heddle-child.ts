/**
 * `heddle-child.ts PROGRAM SIZE sound|seeded SETTING SECONDS`: checks a program in a process of its own, once cold and, if
 * that was quick, a few times more; prints one line of JSON.
 */
import { check, type Reductions, type Verdict } from 'heddle/checker';
import { size } from '../plan.ts';
import { heddlePrograms } from '../programs/index.ts';

const MOST_STATES = 1_000_000_000;
const MEMORY_LIMIT_BYTES = 4 * 2 ** 30;
/** Warm runs: as many as this, if the cold one took no longer than that. */
const WARM_RUNS = 5;
const WARM_UP_TO_MS = 3000;

const reductions: Readonly<Record<string, Reductions>> = {
  default: {},
  'partial order': { partialOrder: true },
  'all states': { symmetry: false, partialOrder: false },
};

const [program, given, seeded, setting, seconds] = process.argv.slice(2);
const model = heddlePrograms[program!]!(size(given!), seeded === 'seeded');
const checkOnce = (): Promise<Verdict> =>
  check(model, {
    maxStates: MOST_STATES,
    memoryLimitBytes: MEMORY_LIMIT_BYTES,
    timeLimitMs: Number(seconds) * 1000,
    countInterleavings: false,
    reductions: reductions[setting!]!,
  });

const before = process.cpuUsage();
const cold = await checkOnce();
const { user, system } = process.cpuUsage(before);
const warm: number[] = [];
if (cold.statistics.elapsedMs <= WARM_UP_TO_MS)
  for (let run = 0; run < WARM_RUNS; run++) warm.push((await checkOnce()).statistics.elapsedMs / 1000);
console.log(
  JSON.stringify({
    verdict: cold.verdict === 'inconclusive' ? 'unfinished' : cold.verdict,
    states: cold.statistics.states,
    processorSeconds: (user + system) / 1e6,
    seconds: cold.statistics.elapsedMs / 1000,
    warm,
    note: cold.verdict === 'violated' ? cold.violation.kind : '',
  }),
);
