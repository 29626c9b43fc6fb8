/** What was thrown, on one line. */
import { InvalidModelError, ModelError } from '../src/checker/index.ts';
import { oneLine } from '../src/report/index.ts';
import { shownPath } from './shown-path.ts';

/** `RangeError: …` with the place where it was thrown; if `file` is given, the place in that file. */
export function describeThrown(thrown: unknown, file = ''): string {
  if (!(thrown instanceof Error)) return oneLine(String(thrown));
  const explainsItself = thrown instanceof ModelError || thrown instanceof InvalidModelError;
  const place = explainsItself ? null : placeOf(thrown, file);
  return oneLine(`${thrown.name}: ${thrown.message}${place === null ? '' : ` (${place})`}`);
}

/** The innermost frame in `file`, as `models/lock.ts:12`. */
function placeOf({ stack = '' }: Error, file: string): string | null {
  for (const line of stack.split('\n')) {
    const [, path, row] = /(?:file:\/\/|\(|at |^)(\/[^()]*?):(\d+)(?::\d+)?\)?$/.exec(line) ?? [];
    if (path?.includes(file)) return `${shownPath(decodeURI(path))}:${row}`;
  }
  return null;
}
