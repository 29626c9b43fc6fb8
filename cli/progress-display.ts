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
  /** One model more has been reported. */
  reported(): void;
}

/**
 * One live line on a terminal; elsewhere a line every few seconds.
 *
 * @param total How many models are checked.
 */
export const progressDisplay = (
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressDisplay =>
  redraws(stream)
    ? new LiveLine(new RunText(total), stream)
    : new PlainLines(new RunText(total), stream, now);

/** Progress in words, and which of several models it is about. */
class RunText {
  readonly #total: number;
  readonly #text = new ProgressText();
  #reported = 0;

  constructor(total: number) {
    this.#total = total;
  }

  reported(): void {
    this.#reported++;
  }

  of(progress: Progress): string {
    const place = this.#total > 1 ? `${this.#reported + 1}/${this.#total} ` : '';
    return `${place}${this.#text.of(progress)}`;
  }

  /** How far the run is, where no model takes long enough to be spoken of. */
  get whole(): string {
    return `${this.#reported}/${this.#total} checked`;
  }
}

const NARROWEST = 80;

class LiveLine implements ProgressDisplay {
  readonly #text: RunText;
  readonly #stream: NodeJS.WriteStream;
  readonly #update: ReturnType<typeof createLogUpdate>;

  constructor(text: RunText, stream: NodeJS.WriteStream) {
    this.#text = text;
    this.#stream = stream;
    this.#update = createLogUpdate(stream);
  }

  show(progress: Progress): void {
    this.#update(this.#text.of(progress).slice(0, (this.#stream.columns || NARROWEST) - 1));
  }

  clear(): void {
    this.#update.clear();
    this.#update.done();
  }

  reported(): void {
    this.#text.reported();
  }
}

const PLAIN_LINE_EVERY_MS = 3000;

class PlainLines implements ProgressDisplay {
  readonly #text: RunText;
  readonly #stream: NodeJS.WriteStream;
  readonly #now: () => number;
  #next: number;

  constructor(text: RunText, stream: NodeJS.WriteStream, now: () => number) {
    this.#text = text;
    this.#stream = stream;
    this.#now = now;
    this.#next = now() + PLAIN_LINE_EVERY_MS;
  }

  show(progress: Progress): void {
    // Worded even if it is not written: how fast a check is shows from one report to the next.
    const text = this.#text.of(progress);
    this.#writeAtTimes(text);
  }

  clear(): void {}

  reported(): void {
    this.#text.reported();
    this.#writeAtTimes(this.#text.whole);
  }

  #writeAtTimes(text: string): void {
    if (this.#now() < this.#next) return;
    this.#next = this.#now() + PLAIN_LINE_EVERY_MS;
    this.#stream.write(`${text}\n`);
  }
}
