/** What source files are called in a report: short in a table, relative to a folder elsewhere. */
import type { SourcePosition, Violation } from '../checker/verdict.ts';

/** With more files than that, each is named: a line alone would say too little. */
const MOST_FILES = 2;

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

  /** Short names for a narrow column: of one or two files, those too wide for it go without, as `:12`. */
  namesWithin(violation: Violation, room: number): (position: SourcePosition) => string {
    const nameOf = this.shortNames(violation);
    const unnamed = this.#unnamed(violation, room);
    return (position) => (this.relative(position.file) === unnamed ? `:${position.line}` : nameOf(position));
  }

  /** The files of a counterexample, and which of two it is whose name is left out. */
  legend(violation: Violation, room: number): readonly string[] {
    const files = this.filesOf(violation);
    const unnamed = this.#unnamed(violation, room);
    if (files.length === 1) return files;
    return files.map((file) => (file === unnamed ? `${file} (where only a line is given)` : file));
  }

  /** Of at most two files the one whose positions are widest, if they are wider than `room`. */
  #unnamed(violation: Violation, room: number): string | null {
    const files = this.filesOf(violation);
    if (files.length > MOST_FILES) return null;
    const nameOf = this.shortNames(violation);
    const positions = violation.steps.flatMap(({ source }) => source ?? []);
    const widest = [...positions].sort((left, right) => nameOf(right).length - nameOf(left).length)[0];
    return widest && nameOf(widest).length > room ? this.relative(widest.file) : null;
  }
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
