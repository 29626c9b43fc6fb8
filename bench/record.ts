/**
 * `npm run record [-- phase…]`: checks the models of every phase (or of those named) at their default bounds and
 * writes what came out to `models/recorded.ts`.
 *
 * The figures are the same on every machine. `npm test` compares them; a rise in states is a change to be explained.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { queueNames } from 'heddle/algorithms';
import { type AnyModel, check } from 'heddle/checker';
import { phaseModels } from '../models/phases/index.ts';
import { type RecordedCheck, recordedChecks } from '../models/recorded.ts';

const file = fileURLToPath(new URL('../models/recorded.ts', import.meta.url));

async function record(model: AnyModel): Promise<RecordedCheck> {
  const { verdict, bounds, statistics } = await check(model, { reductions: { partialOrder: false } });
  const { states, transitions, interleavings } = statistics;
  console.log(`${model.name}: ${verdict}, ${states} states`);
  return {
    model: model.name,
    bounds,
    verdict,
    states,
    transitions,
    interleavings: interleavings?.completed.toString() ?? null,
  };
}

const wanted = process.argv.slice(2);
const checks: Record<string, readonly RecordedCheck[]> = { ...recordedChecks };
for (const queue of queueNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const rows: RecordedCheck[] = [];
  for (const model of phaseModels(queue)) rows.push(await record(model));
  checks[queue] = rows;
}
const [head] = readFileSync(file, 'utf8').split('= {');
writeFileSync(file, `${head}= ${JSON.stringify(checks, null, 2)};\n`);
