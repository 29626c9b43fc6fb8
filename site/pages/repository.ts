/** The files of the repository that the site shows. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Reads files by their paths from the repository's root, with `/` between the parts. */
export class Repository {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  has(path: string): boolean {
    return existsSync(join(this.#root, path));
  }

  isFolder(path: string): boolean {
    return statSync(join(this.#root, path)).isDirectory();
  }

  text(path: string): string {
    return readFileSync(join(this.#root, path), 'utf8');
  }

  /** All files below a folder, in order. */
  filesIn(folder: string): readonly string[] {
    return readdirSync(join(this.#root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => !this.isFolder(path))
      .toSorted();
  }
}
