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
import { type RecordedCheck, recordedAssumptions, recordedChecks } from '../models/recorded.ts';

const file = fileURLToPath(new URL('../models/recorded.ts', import.meta.url));
/** Sentences keep their places, so that a check recorded alone changes no other. */
const sentences: string[] = [...recordedAssumptions];

async function record(model: AnyModel): Promise<RecordedCheck> {
  const { verdict, bounds, properties, assumptions, statistics } = await check(model, {
    reductions: { partialOrder: false },
  });
  const { states, transitions, interleavings } = statistics;
  console.log(`${model.name}: ${verdict}, ${states} states`);
  return {
    model: model.name,
    bounds,
    verdict,
    states,
    transitions,
    interleavings: interleavings?.completed.toString() ?? null,
    properties,
    assumptions: assumptions.map(placeOf),
  };
}

function placeOf(sentence: string): number {
  if (!sentences.includes(sentence)) sentences.push(sentence);
  return sentences.indexOf(sentence);
}

const wanted = process.argv.slice(2);
const checks: Record<string, readonly RecordedCheck[]> = { ...recordedChecks };
for (const queue of queueNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const rows: RecordedCheck[] = [];
  for (const model of phaseModels(queue)) rows.push(await record(model));
  checks[queue] = rows;
}

/** The file with another value for one of its constants. */
const withValue = (text: string, name: string, value: unknown): string =>
  text.replace(
    new RegExp(`^(export const ${name}\\b.*? = ).*?^[\\]}];$`, 'ms'),
    (_, declaration: string) => `${declaration}${JSON.stringify(value, null, 2)};`,
  );

const text = withValue(readFileSync(file, 'utf8'), 'recordedAssumptions', sentences);
writeFileSync(file, withValue(text, 'recordedChecks', checks));
