/** How a path is shown and kept in tokens. */
import { relative, resolve } from 'node:path';

/** Relative to the working folder, if the path lies in it; else absolute. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith('..') ? resolve(path) : shown;
}
