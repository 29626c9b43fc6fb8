/** Breaks text into lines, at the places where an operation or a sentence is best broken. */

// Best first: after a space (but not between an arrow and what it points at) or an opening bracket; then
// inside a long name; then anywhere.
const BETWEEN_WORDS = /(?<=[^→]\s|\()/;
const WITHIN_NAMES = /(?<=[./-])/;

/** Lines of at most `width` characters; all but the first begin with `indent`. */
export const wrap = (text: string, width: number, indent = '  '): string[] =>
  fill(text.split(BETWEEN_WORDS), width, indent);

/** Entries with commas between them, in lines that are broken within an entry only if it is too long for one. */
export const wrapList = (entries: readonly string[], width: number, indent: string): string[] =>
  fill(
    entries.map((entry, index) => (index < entries.length - 1 ? `${entry}, ` : entry)),
    width,
    indent,
  );

function fill(pieces: readonly string[], width: number, indent: string): string[] {
  const room = Math.max(width - indent.length, 1);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((whole) => shorten(whole, room))) {
    const joined = line + piece;
    if (line.trim() !== '' && joined.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = indent + piece;
    } else {
      line = joined;
    }
  }
  return [...lines, line.trimEnd()];
}

/** A piece in parts of at most `room` characters. */
function shorten(piece: string, room: number): string[] {
  if (piece.trimEnd().length <= room) return [piece];
  return piece.split(WITHIN_NAMES).flatMap((part) => chunks(part, room));
}

function chunks(text: string, size: number): string[] {
  const count = Math.ceil(text.length / size);
  return Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size));
}
