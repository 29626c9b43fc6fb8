/** A text that cannot be checked. */
import type { Refusal } from './protocol.ts';

/** Says why, in one line, and where. */
export class RefusedModel extends Error implements Refusal {
  override readonly name = 'RefusedModel';
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }

  /** Whatever was thrown, with the line of `file` that its stack names, or that a parser does. */
  static from(thrown: unknown, file: string): RefusedModel {
    if (thrown instanceof RefusedModel) return thrown;
    if (!(thrown instanceof Error)) return new RefusedModel(String(thrown));
    return new RefusedModel(`${thrown.name}: ${withoutPlace(thrown.message)}`, lineOf(thrown, file));
  }
}

/** Parsers write `(3:14)` at the end. */
const PLACE = /\s*\((\d+):\d+\)\s*$/;

const withoutPlace = (message: string): string =>
  message
    .replace(PLACE, '')

    .replaceAll(/\s*\n\s*/g, ' ');

function lineOf({ message, stack = '' }: Error, file: string): number | null {
  const parsed = PLACE.exec(message)?.[1];
  if (parsed !== undefined) return Number(parsed);
  const frame = stack.split(`${file}:`)[1];
  const line = Number.parseInt(frame ?? '', 10);
  return Number.isNaN(line) ? null : line;
}
