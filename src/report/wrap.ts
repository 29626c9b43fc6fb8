/** Breaks text into lines, at the places where an operation or a sentence is best broken. */

// Best first: after a space (but not between an arrow and what it points at) or an opening bracket; then
// inside a long name; then anywhere.
const BETWEEN_WORDS = /(?<=[^→]\s|\()/;
const WITHIN_NAMES = /(?<=[./-])/;

/** Lines of at most `width` characters; all but the first begin with `indent`. */
export function wrap(text: string, width: number, indent = '  '): string[] {
  const room = Math.max(width - indent.length, 1);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(BETWEEN_WORDS).flatMap((word) => shorten(word, room))) {
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

/** A word in pieces of at most `room` characters. */
function shorten(word: string, room: number): string[] {
  if (word.trimEnd().length <= room) return [word];
  return word.split(WITHIN_NAMES).flatMap((part) => chunks(part, room));
}

function chunks(text: string, size: number): string[] {
  const count = Math.ceil(text.length / size);
  return Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size));
}
