/** The lines of code that counterexamples name, with what is around them. */
import type { SourcePosition, Violation } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import type { SourceExcerpt } from './page-document.ts';

const LINES_AROUND = 12;

/**
 * One excerpt for all lines of a file that are near each other.
 *
 * @param linesOf What a file consists of; null where it cannot be read: then there is no excerpt of it.
 */
export function sourceExcerpts(
  models: readonly CheckedModel[],
  linesOf: (file: string) => readonly string[] | null,
): SourceExcerpt[] {
  const named = new Map<string, Set<number>>();
  for (const { file, line } of models.flatMap(positionsIn)) {
    named.set(file, (named.get(file) ?? new Set()).add(line));
  }
  return [...named].flatMap(([file, lines]) => {
    const text = linesOf(file);
    return text === null ? [] : ranges(lines, text.length).map((range) => cut(file, text, range));
  });
}

const positionsIn = ({ verdict }: CheckedModel): SourcePosition[] =>
  verdict.verdict === 'violated' ? positionsOf(verdict.violation) : [];

const positionsOf = ({ steps, moments, standing }: Violation): SourcePosition[] =>
  [...steps, ...moments.flatMap(({ threads }) => threads), ...standing].flatMap(({ source }) => source ?? []);

interface Range {
  readonly from: number;
  /** The last line, included. */
  to: number;
}

/** What is around each line, as few ranges as they make together. */
function ranges(lines: ReadonlySet<number>, end: number): Range[] {
  const found: Range[] = [];
  for (const line of [...lines].sort((left, right) => left - right)) {
    if (line > end) continue;
    const [from, to] = [Math.max(line - LINES_AROUND, 1), Math.min(line + LINES_AROUND, end)];
    const last = found.at(-1);
    if (last && from <= last.to + 1) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

const cut = (file: string, text: readonly string[], { from, to }: Range): SourceExcerpt => ({
  file,
  from,
  lines: text.slice(from - 1, to),
});
