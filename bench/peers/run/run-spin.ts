/** SPIN: a verifier is made and compiled for every program and size, then run. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome, PeerVerdict } from '../row.ts';
import { buildFolder } from './folders.ts';
import { type Ended, runMeasured } from './process.ts';
import type { Runner, Task } from './runner.ts';

/** Safety alone, no bound checks, a table that grows, and as much memory as heddle has. */
const COMPILER_OPTIONS = ['-O3', '-DSAFETY', '-DNOFAIR', '-DNOBOUNDCHECK', '-DAUTO_RESIZE', '-DMEMLIM=4096'];
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  default: [],
  'all states': ['-DNOREDUCE'],
  collapsed: ['-DCOLLAPSE'],
};
/** Far deeper than any of the programs is; and a table of 2^20 at first: the usual 2^24 take twice the time to be zeroed. */
const RUN_OPTIONS = ['-m100000', '-w20'];

/** The folders whose verifiers this process has compiled. */
type Compiled = Set<string>;

/** The folder with the verifier, which is compiled once. */
function compile({ program, size, seeded, setting }: Task, compiled: Compiled): string {
  const { threads, rounds, permits } = size;
  const folder = buildFolder('spin', `${program}-${threads}-${rounds}-${permits}-${seeded}-${setting}`);
  if (compiled.has(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const source = fileURLToPath(new URL(`../programs/${program}/program.pml`, import.meta.url));
  const defined = [`-DTHREADS=${threads}`, `-DROUNDS=${rounds}`, `-DPERMITS=${permits}`];
  execFileSync('spin', ['-a', ...defined, ...(seeded ? ['-DSEEDED'] : []), source], { cwd: folder });
  const options = [...COMPILER_OPTIONS, ...SETTINGS[setting]!];
  execFileSync('gcc', [...options, '-w', '-o', 'pan', 'pan.c'], { cwd: folder });
  compiled.add(folder);
  return folder;
}

const found = (pattern: RegExp, text: string): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);

function verdictOf(output: string): PeerVerdict {
  if (/max search depth too small/.test(output)) return 'unable';
  if (/errors: [1-9]/.test(output)) return 'violated';
  return /Search not completed|out of memory|Interrupted/.test(output) ? 'unfinished' : 'holds';
}

/** What a verifier has printed. */
export function outcomeOf(
  { output, wholeSeconds, processorSeconds, megabytes }: Ended,
  compileSeconds: number,
  limitSeconds: number,
): Outcome {
  const seconds = found(/elapsed time ([\d.e+]+) seconds/, output);
  const verdict = seconds > limitSeconds ? 'unfinished' : verdictOf(output);
  return {
    verdict,
    explored: found(/([\d.e+]+) states, stored/, output),
    seconds: Number.isNaN(seconds) ? wholeSeconds : seconds,
    warmSeconds: null,
    processorSeconds,
    besidesSeconds: compileSeconds + Math.max(0, wholeSeconds - (seconds || 0)),
    megabytes,
    note: /^pan:\d+: (.*) \(at depth/m.exec(output)?.[1] ?? (/out of memory/.test(output) ? 'memory' : ''),
  };
}

/** Runs SPIN, and remembers what it has compiled. */
export function spinRunner(): Runner {
  const compiled: Compiled = new Set();
  return (task) => {
    const start = performance.now();
    const folder = compile(task, compiled);
    const compileSeconds = (performance.now() - start) / 1000;
    const ended = runMeasured(['./pan', ...RUN_OPTIONS], task.limitSeconds, folder);
    return outcomeOf(ended, compileSeconds, task.limitSeconds);
  };
}
