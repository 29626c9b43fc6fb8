/** What the terminal can show. */

const WIDEST = 120;
const NARROWEST = 80;

/** Whether to colour what goes to standard output: on a terminal, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function showsColors(stream: NodeJS.WriteStream = process.stdout): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return stream.isTTY === true && stream.hasColors();
}

/** Columns to fit reports into. */
export const textWidth = (stream: NodeJS.WriteStream = process.stdout): number =>
  stream.isTTY ? Math.min(Math.max(stream.columns, NARROWEST), WIDEST) : WIDEST;

/** Whether a line of a stream can be redrawn. */
export const redraws = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && process.env.TERM !== 'dumb';
