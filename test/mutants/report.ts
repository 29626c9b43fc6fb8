/** What became of mutants, as a table and compared with what is explained. */

/** What became of one mutant: `idle` if it made no difference to what was done anywhere, and so is none. */
export interface Outcome {
  readonly file: string;
  readonly name: string;
  readonly fate: 'killed' | 'survived' | 'idle';
}

/** Why a mutant may survive, by name. */
export type Reasons = Readonly<Record<string, string>>;

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

/** One line for each file: how many were killed, how many survive and are explained, how many are not. */
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
    ['file', 'mutants', 'killed', 'explained', 'unexplained'],
    ...rows,
    ['all', ...counts(outcomes, reasons)],
  ]);
}

function counts(outcomes: readonly Outcome[], reasons: Reasons): string[] {
  const survived = outcomes.filter(({ fate }) => fate === 'survived');
  const killed = outcomes.filter(({ fate }) => fate === 'killed').length;
  const explained = survived.filter(({ name }) => name in reasons).length;
  return [killed + survived.length, killed, explained, survived.length - explained].map(String);
}

function markdown(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map((_, at) => (at === 0 ? '---' : '--:'))), ...body.map(line)].join('\n');
}
