/** Where an operation stands: its place in the compiled code, and a name of that place which outlives most edits. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Call, type OperationName, operationNames } from './operations.ts';

/** A place in compiled code, as the engine says it. */
export interface Place {
  /** An address, such as `file:///…/dist/src/primitives/latch.js`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `Latch.countDown`. */
  readonly within: string;
  readonly operation: OperationName;
}

/** A place with a name. */
export interface Site extends Place {
  /** Such as `src/primitives/latch.ts Latch.countDown: this.#memory.sub(this.#count, 1)`. */
  readonly key: string;
  /** Whether nobody looks at the operation's result. */
  readonly ignoresResult: boolean;
}

const PRIMITIVE = /\/dist\/src\/primitives\/.*\.js$/;
/** Memories that models put between an algorithm and the memory. */
const BETWEEN = /\/dist\/models\/faults\//;
const MOST_FRAMES = 6;

/** Where an operation was called, if that is in a primitive. */
export function placeOf({ method, operation }: Call): Place | null {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.prepareStackTrace = (_, frames) => frames;
  Error.stackTraceLimit = MOST_FRAMES;
  const holder: { stack?: readonly NodeJS.CallSite[] } = {};
  Error.captureStackTrace(holder, method);
  const frame = holder.stack?.find((called) => !BETWEEN.test(called.getFileName() ?? ''));
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  const file = frame?.getFileName();
  if (!frame || !file || !PRIMITIVE.test(file)) return null;
  const [line, column] = [frame.getLineNumber()!, frame.getColumnNumber()!];
  return { file, line, column, within: functionOf(frame), operation };
}

export const isSamePlace = (left: Place, right: Place): boolean =>
  left.line === right.line && left.column === right.column && left.file === right.file;

function functionOf(frame: NodeJS.CallSite): string {
  const name = frame.getFunctionName() ?? 'a function';
  const type = frame.getTypeName();
  return type === null || type === 'Object' || name.includes('.') ? name : `${type}.${name}`;
}

/** Names places: by file, function and the text of the call, and by number where all that is the same. */
export function sitesOf(places: readonly Place[]): Site[] {
  const ordered = [...places].sort(
    (left, right) =>
      left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column,
  );
  const sites: Site[] = [];
  for (const place of ordered) {
    const { text, ignoresResult } = callAt(sourceOf(place.file), place.line, place.column);
    const name = `${sourceName(place.file)} ${place.within}: ${text}`;
    const alike = sites.filter(({ key }) => key === name || key.startsWith(`${name} #`)).length;
    sites.push({ ...place, key: alike === 0 ? name : `${name} #${alike + 1}`, ignoresResult });
  }
  return sites;
}

/** `src/primitives/latch.ts`. */
export const sourceName = (file: string): string => file.replace(/^.*\/dist\//, '').replace(/\.js$/, '.ts');

const sources: Map<string, string> = new Map();

function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(fileURLToPath(file), 'utf8');
  sources.set(file, known);
  return known;
}

/** The call whose method's name begins at a place, as text on one line, and whether it is all of its statement. */
export function callAt(
  source: string,
  line: number,
  column: number,
): { readonly text: string; readonly ignoresResult: boolean } {
  const lineBegin = source.split('\n', line - 1).reduce((total, { length }) => total + length + 1, 0);
  const at = lineBegin + column - 1;
  const before = /[\w#.!?]*$/.exec(source.slice(lineBegin, at))![0];
  let end = source.indexOf('(', at) + 1;
  for (let depth = 1; depth > 0 && end < source.length; end++) {
    if (source[end] === '(') depth++;
    else if (source[end] === ')') depth--;
  }
  const text = (before + source.slice(at, end)).replace(/\s+/g, ' ');
  const prefix = source.slice(lineBegin, at - before.length);
  return { text, ignoresResult: source[end] === ';' && /^(\s*|.*\)\s*|.*\belse\s*)$/.test(prefix) };
}

/** Calls of a compiled file that look like operations of a memory and stand at none of the places. */
export function unreached(file: string, places: readonly Place[]): string[] {
  const source = sourceOf(file);
  const pattern = new RegExp(`[mM]emory\\.(?<name>${operationNames.join('|')})\\(`, 'g');
  return source.split('\n').flatMap((text, index) => {
    if (/^\s*(\*|\/[/*])/.test(text)) return [];
    return [...text.matchAll(pattern)].flatMap((match) => {
      const column = match.index + match[0].indexOf('.') + 2;
      const isReached = places.some(
        (place) => place.file === file && place.line === index + 1 && place.column === column,
      );
      return isReached ? [] : [`${sourceName(file)}: ${callAt(source, index + 1, column).text}`];
    });
  });
}
