/**
 * `npm run bench:estimates [-- --most STATES]`: how far the estimate of all states is from the truth, on the models of the phases.
 *
 * Only models with more than 2,000 states, and at most so many as is said (1,000,000), as they were recorded. Every other
 * model is one that the estimate was tuned on; the rest says how good it is.
 */
import { parseArgs } from 'node:util';
import { queueNames } from 'heddle/algorithms';
import { phaseModels } from '../../models/phases/index.ts';
import { recordedChecks } from '../../models/recorded.ts';
import { type Estimated, estimatesOf } from './estimates-of.ts';
import { summaryTable, worst } from './summary.ts';

const LEAST_STATES = 2_000;
const { values } = parseArgs({ options: { most: { type: 'string', default: '1000000' } } });

/** Every other of all models that are large enough, in order, whether or not they are small enough for this run. */
const halves: readonly [tunedOn: Estimated[], others: Estimated[]] = [[], []];
let large = 0;
for (const queue of queueNames) {
  for (const [index, model] of phaseModels(queue).entries()) {
    const { states } = recordedChecks[queue]![index]!;
    if (states < LEAST_STATES) continue;
    const half = halves[large++ % 2 === 0 ? 0 : 1];
    if (states > Number(values.most)) continue;
    half.push(estimatesOf(model));
    process.stderr.write(`${JSON.stringify(half.at(-1))}\n`);
  }
}
const [tunedOn, others] = halves;
console.log(`Tuned on (${tunedOn.length} models):\n\n${summaryTable(tunedOn)}\n`);
console.log(`Others (${others.length} models):\n\n${summaryTable(others)}\n`);
console.log(`Farthest off at half-way, of all:\n\n${worst([...tunedOn, ...others])}`);
