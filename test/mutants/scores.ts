/** The scores of whole runs, by file, as they were recorded: what a run compares itself with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './report.ts';

/** How many mutants of a file were killed, and how many survived. */
export interface Score {
  readonly killed: number;
  readonly survived: number;
}

/** By file. */
export type Scores = Readonly<Record<string, Score>>;

const file = fileURLToPath(new URL('./scores.json', import.meta.url));

const read = (): Record<string, Scores> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Scores>;

export const recordedScores = (what: 'checker' | 'primitives'): Scores => read()[what]!;

/** Records the scores of a whole run. */
export function recordScores(what: 'checker' | 'primitives', scores: Scores): void {
  writeFileSync(file, `${JSON.stringify({ ...read(), [what]: scores }, null, 2)}\n`);
}

/** What idles counts for nothing. */
export function scoresOf(outcomes: readonly Outcome[]): Scores {
  const files = [...new Set(outcomes.map((outcome) => outcome.file))].sort();
  const count = (name: string, fate: Outcome['fate']): number =>
    outcomes.filter((outcome) => outcome.file === name && outcome.fate === fate).length;
  return Object.fromEntries(
    files.map((name) => [name, { killed: count(name, 'killed'), survived: count(name, 'survived') }]),
  );
}

/** One sentence for each file whose score is not what was recorded. */
export function differences(scores: Scores, recorded: Scores): string[] {
  const text = (score: Score | undefined): string =>
    score ? `${score.killed} killed and ${score.survived} survivors` : 'no mutants';
  return [...new Set([...Object.keys(scores), ...Object.keys(recorded)])]
    .sort()
    .filter((name) => text(scores[name]) !== text(recorded[name]))
    .map((name) => `${name}: ${text(scores[name])}, recorded were ${text(recorded[name])}`);
}
