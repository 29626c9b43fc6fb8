/**
 * `npm run soak`: a minute (`-- --seconds N`) of mixed load, and whether memory grows under it.
 *
 * All isolates collect their garbage before each sample. A line is fitted through the samples of the second half; the soak
 * fails if one of its lines rises faster than its threshold, by more than three standard errors. `-- --leak` keeps
 * 80 kB of each round, on purpose: then it must fail.
 */
import { parseArgs } from 'node:util';
import { exceeds, type Growth, growthOf } from './growth.ts';
import { Load } from './load.ts';

type Sample = Readonly<Record<string, number>> & { readonly seconds: number };

const MEGABYTE = 2 ** 20;

/**
 * Most growth a minute of each measure, in bytes. A heap that settles and code that is compiled late grow by less. A
 * minute has 100,000 operations or more, so 10 bytes that each leaves behind are found. Of `rss` the operating system and
 * the allocator have their share; it is there for what no other measure sees.
 */
const mostPerMinute: Readonly<Record<string, number>> = {
  rss: 24 * MEGABYTE,
  heapUsed: MEGABYTE,
  heapOfWorkers: MEGABYTE,
  external: MEGABYTE,
  arrayBuffers: MEGABYTE / 4,
};

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, leak: { type: 'boolean', default: false } },
});
const seconds = Number(values.seconds);
if (!(seconds >= 4)) throw new RangeError(`Expected --seconds to be 4 or more, got ${values.seconds}.`);

const leaked: unknown[] = [];
const collectGarbage = (globalThis as { gc?: () => void }).gc!;

async function soak(): Promise<readonly Sample[]> {
  const load = new Load();
  const [start, samples]: [number, Sample[]] = [performance.now(), []];
  let [operations, kills] = [0, 0];
  for (let now = 0; now < seconds; now = (performance.now() - start) / 1_000) {
    const done = await load.round();
    if (values.leak) leaked.push(new Array<number>(10_000).fill(0));
    operations += done.operations;
    kills += done.kills;
    collectGarbage();
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
    const { heapOfWorkers } = done;
    samples.push({ seconds: now, rss, heapUsed, heapOfWorkers, external, arrayBuffers });
  }
  await load.dismiss();
  console.log(`${operations} operations, ${kills} workers killed, ${samples.length} samples in ${seconds} s`);
  return samples.filter((sample) => sample.seconds > seconds / 2);
}

const inMegabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(2).padStart(8);

function report(name: string, growth: Growth, most: number): void {
  const line = [growth.mean, growth.perMinute, growth.error, most].map(inMegabytes).join('  ');
  console.log(`${name.padEnd(14)}${line}${exceeds(growth, most) ? '  GROWS' : ''}`);
}

const samples = await soak();
console.log(
  `${'MB'.padEnd(14)}${['mean', 'a minute', '± error', 'at most'].map((head) => head.padStart(8)).join('  ')}`,
);
for (const [name, most] of Object.entries(mostPerMinute)) {
  const growth = growthOf(samples.map((sample) => ({ seconds: sample.seconds, value: sample[name]! })));
  report(name, growth, most);
  if (exceeds(growth, most)) process.exitCode = 1;
}
