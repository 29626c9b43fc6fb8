/** Lines of code around a place, cut into tokens. */
import { parse } from 'sugar-high/core';
import * as typescript from 'sugar-high/lang/typescript';
import type { SourcePosition } from '../../src/checker/source-position.ts';
import type { SourceExcerpt } from '../../src/report/page-document.ts';

/** A part of a line, and what it is: `keyword`, `string`, `comment`, … */
export interface CodeToken {
  readonly type: string;
  readonly value: string;
}

export interface CodeLine {
  readonly number: number;
  readonly tokens: readonly CodeToken[];
}

const LINES_AROUND = 4;

/** The lines around a position; empty if the report does not carry them. */
export function linesAround(
  sources: readonly SourceExcerpt[],
  { file, line }: SourcePosition,
  around: number = LINES_AROUND,
): readonly CodeLine[] {
  const excerpt = sources.find(
    (source) => source.file === file && source.from <= line && line < source.from + source.lines.length,
  );
  if (!excerpt) return [];
  const first = Math.max(line - around, excerpt.from);
  return withoutIndent(tokenized(excerpt).slice(first - excerpt.from, line + around + 1 - excerpt.from));
}

/** An excerpt may begin within a comment: then that is opened first. */
function tokenized({ from, lines }: SourceExcerpt): CodeLine[] {
  const text = lines.join('\n');
  const [opened, closed] = [text.indexOf('/*'), text.indexOf('*/')];
  const isWithinComment = closed >= 0 && (opened < 0 || closed < opened);
  const parsed = parse(isWithinComment ? `/*\n${text}` : text, typescript);
  return parsed.lines
    .slice(isWithinComment ? 1 : 0)
    .map(({ tokens }, index) => ({ number: from + index, tokens }));
}

/** Takes away the blanks that all lines begin with. */
function withoutIndent(lines: readonly CodeLine[]): readonly CodeLine[] {
  const indents = lines.flatMap(({ tokens }) => {
    const text = tokens.map(({ value }) => value).join('');
    return text.trim() === '' ? [] : [text.length - text.trimStart().length];
  });
  const indent = Math.min(...indents, 80);
  return lines.map(({ number, tokens }) => ({ number, tokens: dropStart(tokens, indent) }));
}

function dropStart(tokens: readonly CodeToken[], count: number): CodeToken[] {
  let left = count;
  return tokens.flatMap(({ type, value }) => {
    const kept = value.slice(left);
    left = Math.max(left - value.length, 0);
    return kept === '' ? [] : [{ type, value: kept }];
  });
}
