/** A file that a report goes to: complete, or as it was before. */
import {
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

export class OutputFile {
  readonly #path: string;
  /** Written first and then renamed; null for what is no regular file, such as /dev/stdout. */
  readonly #draft: string | null;

  /** @throws {UsageError} if the file cannot be written. */
  constructor(path: string) {
    const stats = statsOf(path);
    if (stats?.isDirectory())
      throw new UsageError(`Expected a file to write to, got the folder ${JSON.stringify(path)}.`);
    this.#path = stats?.isFile() ? realpathSync(path) : resolve(path);
    const draft = join(dirname(this.#path), `.${basename(this.#path)}.${process.pid}.tmp`);
    this.#draft = stats && !stats.isFile() ? null : draft;
    this.#attempt(path, () => {
      closeSync(openSync(this.#draft ?? this.#path, 'a'));
      if (stats?.isFile()) closeSync(openSync(this.#path, 'a'));
      if (this.#draft !== null) rmSync(this.#draft);
    });
  }

  /** @throws {UsageError} if the file cannot be written after all. */
  write(text: string): void {
    this.#attempt(this.#path, () => {
      writeFileSync(this.#draft ?? this.#path, text);
      if (this.#draft !== null) renameSync(this.#draft, this.#path);
    });
  }

  #attempt(path: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      throw new UsageError(
        `Expected a file that can be written, got ${JSON.stringify(path)}: ${reason(error)}`,
      );
    }
  }
}

const statsOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** `ENOENT: no such file or directory`, without the call that failed. */
const reason = (error: unknown): string => (error as Error).message.replace(/, .*$/s, '');
