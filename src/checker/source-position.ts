/** Where in the sources an operation stands, read off its stack. */

/** A place in a source file; `line` and `column` count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const OWN_FRAMES = /[\\/]src[\\/]memory[\\/]modelled[\\/]/;
/** `at load (file:3:14)` is how V8 writes a frame, `load@file:3:14` how the engines of Firefox and Safari do. */
const FRAME = /^(?:\s*at (?:.*? \()?|[^@\s]*@)(.+?):(\d+):(\d+)\)?$/;

/**
 * The innermost frame that is not the modelled memory's own; null if there is none.
 *
 * The stack was taken within the modelled memory, so its innermost frame is one of those. In a bundle that frame's
 * file is all of heddle, and all of it is passed over.
 */
export function sourcePosition(stack: string | undefined): SourcePosition | null {
  const frames = (stack?.split('\n') ?? []).flatMap((line) => frameOf(line) ?? []);
  const own = frames[0]?.file;
  return frames.find(({ file }) => file !== own && !isOutside(file)) ?? null;
}

const isOutside = (file: string): boolean => OWN_FRAMES.test(file) || file.startsWith('node:');

function frameOf(line: string): SourcePosition | null {
  const [, file, row, column] = FRAME.exec(line) ?? [];
  return file ? { file: pathOf(file), line: Number(row), column: Number(column) } : null;
}

/** Module addresses are encoded, paths are not. */
const pathOf = (file: string): string =>
  (file.startsWith('file://') ? decodeURIComponent(file.slice('file://'.length)) : file).replace(/\?.*$/, '');
