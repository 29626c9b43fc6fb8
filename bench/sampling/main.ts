/**
 * `npm run bench:sampling`: how many schedules each strategy draws until it finds a seeded bug, as a table in Markdown.
 *
 * Each cell is the median over the seeds 1 to 9; the figures are the same on every machine.
 */
import { type AnyModel, check, type StrategyName, strategyNames } from 'heddle/checker';
import { bugs } from './bugs.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Draws no more than this; a bug that was not found counts as found later. */
const MOST_SCHEDULES = 1_000;
const DEPTH = 3;

async function schedulesUntilFound(model: AnyModel, strategy: StrategyName, seed: number): Promise<number> {
  const depth = strategy === 'pct' ? { depth: DEPTH } : {};
  const verdict = await check(model, { sampling: { schedules: MOST_SCHEDULES, strategy, seed, ...depth } });
  return verdict.sampled!.found?.schedule ?? Number.POSITIVE_INFINITY;
}

async function cell(model: AnyModel, strategy: StrategyName): Promise<string> {
  const all: number[] = [];
  for (const seed of SEEDS) all.push(await schedulesUntilFound(model, strategy, seed));
  const median = all.sort((left, right) => left - right)[SEEDS.length >> 1]!;
  const found = all.filter(Number.isFinite).length;
  const shown = Number.isFinite(median) ? String(median) : `> ${MOST_SCHEDULES}`;
  return found === SEEDS.length ? shown : `${shown} (${found} of ${SEEDS.length})`;
}

console.log(`| model | states | ${strategyNames.join(' | ')} |\n|---|---|---|---|---|`);
for (const model of bugs) {
  const { states } = (await check(model, { exhaustive: true, countInterleavings: false })).statistics;
  const cells: string[] = [];
  for (const strategy of strategyNames) cells.push(await cell(model, strategy));
  console.log(`| ${model.name} | ${states.toLocaleString('en')} | ${cells.join(' | ')} |`);
}
