/** What became of mutants, as a table and compared with what is explained. */

/** What became of one mutant: `idle` if it made no difference to what was done anywhere, and so is none. */
export interface Outcome {
  readonly file: string;
  readonly name: string;
  readonly fate: 'killed' | 'survived' | 'idle';
}

/** Why a mutant may survive, by name; one that begins with `Open: ` names a gap that no model or test closes yet. */
export type Reasons = Readonly<Record<string, string>>;

/** What the reason of a gap begins with. */
export const OPEN = 'Open: ';

export interface Summary {
  readonly killed: number;
  readonly survived: number;
  /** Survivors that nobody explains. */
  readonly unexplained: readonly string[];
  /** Explained, although there is no such survivor. */
  readonly stale: readonly string[];
}

/** @param isWhole Whether all mutants were tried, so that an explanation of none of them is stale. */
export function summaryOf(outcomes: readonly Outcome[], reasons: Reasons, isWhole: boolean): Summary {
  const namesOf = (fate: Outcome['fate']): string[] =>
    outcomes
      .filter((outcome) => outcome.fate === fate)
      .map(({ name }) => name)
      .sort();
  const survived = namesOf('survived');
  const tried = new Set(outcomes.map(({ name }) => name));
  return {
    killed: namesOf('killed').length,
    survived: survived.length,
    unexplained: survived.filter((name) => !(name in reasons)),
    stale: Object.keys(reasons).filter((name) => !survived.includes(name) && (isWhole || tried.has(name))),
  };
}

/** One line for each file: how many were killed; of the survivors, how many are explained, known gaps, or neither. */
export function scoreTable(outcomes: readonly Outcome[], reasons: Reasons): string {
  const files = [...new Set(outcomes.map(({ file }) => file))].sort();
  const rows = files.map((file) => [
    file,
    ...counts(
      outcomes.filter((outcome) => outcome.file === file),
      reasons,
    ),
  ]);
  return markdown([
    ['file', 'mutants', 'killed', 'explained', 'open', 'unexplained'],
    ...rows,
    ['all', ...counts(outcomes, reasons)],
  ]);
}

function counts(outcomes: readonly Outcome[], reasons: Reasons): string[] {
  const survived = outcomes.filter(({ fate }) => fate === 'survived');
  const killed = outcomes.filter(({ fate }) => fate === 'killed').length;
  const known = survived.filter(({ name }) => name in reasons).length;
  const open = survived.filter(({ name }) => reasons[name]?.startsWith(OPEN)).length;
  return [killed + survived.length, killed, known - open, open, survived.length - known].map(String);
}

function markdown(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map((_, at) => (at === 0 ? '---' : '--:'))), ...body.map(line)].join('\n');
}
