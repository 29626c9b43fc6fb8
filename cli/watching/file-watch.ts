/** Tells when one of some files is saved. */
import { type StatsListener, unwatchFile, watchFile } from 'node:fs';

/** Looking is cheap for as many files as a model has, and sees editors that write a new file in place of the old one. */
const LOOK_EVERY_MS = 200;

export class FileWatch {
  readonly #listener: StatsListener;
  #files: ReadonlySet<string> = new Set();

  constructor(saved: () => void) {
    this.#listener = (now, before) => {
      if (now.mtimeMs !== before.mtimeMs) saved();
    };
  }

  /** Watches these files from now on, and no others. */
  watch(files: Iterable<string>): void {
    const wanted = new Set(files);
    for (const file of this.#files) if (!wanted.has(file)) unwatchFile(file, this.#listener);
    for (const file of wanted)
      if (!this.#files.has(file)) watchFile(file, { interval: LOOK_EVERY_MS }, this.#listener);
    this.#files = wanted;
  }
}
