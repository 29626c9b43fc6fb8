/** Which names somebody may have meant. */

const MOST_SUGGESTED = 3;

/** The names nearest to what was typed, the nearest first; empty if none is near. */
export function nearest(typed: string, names: Iterable<string>): readonly string[] {
  const farthest = Math.max(2, Math.floor(typed.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

/** A name that merely contains what was typed is near, too. */
const distanceTo = (typed: string, name: string): number =>
  typed.length >= 3 && name.includes(typed) ? 1 : editDistance(typed, name);

/** How many insertions, deletions and replacements lead from one text to the other. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = above[column]! + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, above[column + 1]! + 1, current[column]! + 1));
    }
    above = current;
  }
  return above.at(-1)!;
}
