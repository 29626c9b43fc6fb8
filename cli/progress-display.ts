/** Shows on standard error how far a running check is. */
import { createLogUpdate } from 'log-update';
import type { Progress } from '../src/checker/index.ts';
import { ProgressText } from '../src/report/index.ts';
import { redraws } from './terminal.ts';

/** Shows progress until it is cleared. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Makes room for other output. */
  clear(): void;
}

const PLAIN_LINE_EVERY_MS = 3000;

/** One live line on a terminal; elsewhere a line every few seconds. */
export const progressDisplay = (): ProgressDisplay =>
  redraws(process.stderr) ? new LiveLine() : new PlainLines();

class LiveLine implements ProgressDisplay {
  readonly #update = createLogUpdate(process.stderr);
  readonly #text = new ProgressText();

  show(progress: Progress): void {
    this.#update(this.#text.of(progress).slice(0, (process.stderr.columns || 80) - 1));
  }

  clear(): void {
    this.#update.clear();
    this.#update.done();
  }
}

class PlainLines implements ProgressDisplay {
  readonly #text = new ProgressText();
  #next = PLAIN_LINE_EVERY_MS;

  show(progress: Progress): void {
    if (progress.elapsedMs < this.#next) return;
    this.#next = progress.elapsedMs + PLAIN_LINE_EVERY_MS;
    process.stderr.write(`${this.#text.of(progress)}\n`);
  }

  clear(): void {
    this.#next = PLAIN_LINE_EVERY_MS;
  }
}
