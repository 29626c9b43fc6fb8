/**
 * `npm run test:conformance [-- --runs N] [--seed N]`: real threads run each program thousands of times, and may do nothing
 * that the checker says is impossible. Prints what it allows and was never seen. Exit status 1 if anything forbidden was.
 */
import { parseArgs } from 'node:util';
import { type Conformance, conformance } from './conformance.ts';
import { programs } from './programs.ts';
import { Stage } from './stage.ts';
import { surfaceNames } from './surface.ts';

/** Ever longer: what a busy machine makes of short slots is anybody's guess. */
const SLOTS_MS = [1, 1, 2, 2, 4, 4, 8, 8, 16, 16, 32];

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const random = Number(values.runs ?? 3_000);
const seed = Number(values.seed ?? Date.now() & 0x7fffffff);
if (!(Number.isInteger(random) && random >= 1 && Number.isInteger(seed))) {
  throw new RangeError('Expected `--runs` to be an integer >= 1 and `--seed` to be an integer.');
}

const stage = new Stage();
const all: Conformance[] = [];
console.log(`${programs.length} programs, ${random} random runs each, seed ${seed}`);
for (const surface of surfaceNames) {
  for (const program of programs.keys()) {
    const one = await conformance(stage, program, surface, { random, slotsMs: SLOTS_MS, seed });
    all.push(one);
    tell(one);
  }
}
await stage.dismiss();

const total = (count: (one: Conformance) => number): number => all.reduce((sum, one) => sum + count(one), 0);
console.log(
  `${total(({ runs }) => runs).toLocaleString('en')} runs, ${total(({ seen }) => seen.size)} outcomes seen, ` +
    `${total(({ unseen }) => unseen.length)} allowed and never seen, ${total(({ forbidden }) => forbidden.length)} forbidden, ` +
    `${total(({ unclear }) => unclear)} runs unclear`,
);
process.exitCode = all.some(({ forbidden }) => forbidden.length > 0) ? 1 : 0;

function tell({ surface, name, runs, seen, unseen, forbidden }: Conformance): void {
  console.log(`${surface}: ${name}: ${seen.size} of ${seen.size + unseen.length} outcomes in ${runs} runs`);
  for (const outcome of unseen) console.log(`  allowed, never seen: ${outcome}`);
  for (const outcome of forbidden) console.log(`  FORBIDDEN, seen ${seen.get(outcome)} times: ${outcome}`);
}
