/** How far a long check is, as lines on standard error: runners show them below the test. */
import type { Progress } from '../checker/options.ts';
import { ProgressText } from '../report/index.ts';

/** Short checks say nothing. */
const LINE_EVERY_MS = 3000;

/** A listener that writes a line every few seconds, of one check after the other. */
export function progressLines(write: (line: string) => void = console.error): (progress: Progress) => void {
  const text = new ProgressText();
  let model = '';
  let next = LINE_EVERY_MS;
  return (progress) => {
    if (progress.model !== model) next = LINE_EVERY_MS;
    model = progress.model;
    if (progress.elapsedMs < next) return;
    next = progress.elapsedMs + LINE_EVERY_MS;
    write(text.of(progress));
  };
}
