/** Where in the sources an operation stands, read off its stack. */

/** A place in a source file; `line` and `column` count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const OWN_FRAMES = /[\\/]src[\\/]memory[\\/]modelled[\\/]/;
const FRAME = /^\s*at (?:.*? \()?(.+?):(\d+):(\d+)\)?$/;

/** The innermost frame that is not the modelled memory's own; null if there is none. */
export function sourcePosition(stack: string | undefined): SourcePosition | null {
  for (const line of stack?.split('\n') ?? []) {
    const [, file, row, column] = FRAME.exec(line) ?? [];
    if (!file || OWN_FRAMES.test(file) || file.startsWith('node:')) continue;
    return { file: pathOf(file), line: Number(row), column: Number(column) };
  }
  return null;
}

/** Module addresses are encoded, paths are not. */
const pathOf = (file: string): string =>
  (file.startsWith('file://') ? decodeURIComponent(file.slice('file://'.length)) : file).replace(/\?.*$/, '');
