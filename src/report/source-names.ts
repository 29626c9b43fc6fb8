/** What source files are called in a report: short in a table, relative to a folder elsewhere. */
import type { SourcePosition, Violation } from '../checker/verdict.ts';

/** Names files relative to `root`. */
export class SourceNames {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root === '' || root.endsWith('/') ? root : `${root}/`;
  }

  /** The path below the root; the whole path of a file that lies elsewhere. */
  relative(file: string): string {
    return this.#root !== '' && file.startsWith(this.#root) ? file.slice(this.#root.length) : file;
  }

  /** The files of a counterexample in order of appearance. */
  filesOf({ steps }: Violation): readonly string[] {
    const files = steps.flatMap(({ source }) => (source ? [this.relative(source.file)] : []));
    return [...new Set(files)];
  }

  /** Names positions in a counterexample: `queue.ts:12`, or with the folder where two files are both `queue.ts`. */
  shortNames(violation: Violation): (position: SourcePosition) => string {
    const files = this.filesOf(violation);
    const isUnique = (name: string): boolean => files.filter((file) => baseName(file) === name).length === 1;
    return ({ file, line }) => {
      const name = baseName(file);
      return `${isUnique(name) ? name : this.relative(file)}:${line}`;
    };
  }
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
