/** A fault seeded in the text of the checker. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TextMutant {
  /** One sentence: what goes wrong. */
  readonly fault: string;
  readonly file: string;
  /** The text that is replaced; it must be in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** The tests that are run first: those that should see it. */
  readonly tests: readonly string[];
  /** Why it need not be seen; begins with `Open: ` where it should be, and no test does yet. */
  readonly equivalent?: string;
}

/** The text that was to be replaced is not there, or more than once: the list is out of date. */
export class UnmatchedMutantError extends Error {
  override readonly name = 'UnmatchedMutantError';

  constructor({ fault, file, from }: TextMutant, matches: number) {
    super(
      `Expected this text exactly once in ${file}, found it ${matches} times: has the code changed? Adapt the mutant "${fault}".\n${from}`,
    );
  }
}

/** The mutated text of a file. @throws {UnmatchedMutantError} */
export function mutatedText(text: string, mutant: TextMutant): string {
  const parts = text.split(mutant.from);
  if (parts.length !== 2) throw new UnmatchedMutantError(mutant, parts.length - 1);
  return parts.join(mutant.to);
}

/** The mutated text of the mutant's file, in the tree at `root`. @throws {UnmatchedMutantError} */
export const mutatedFile = (root: string, mutant: TextMutant): string =>
  mutatedText(readFileSync(join(root, mutant.file), 'utf8'), mutant);
