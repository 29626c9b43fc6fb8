/** Figures as text. */
import type { Row } from '../row.ts';

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Thousands apart: `152,437`. */
export const count = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en-US') : '?';

/** Three digits: `0.012 s`, `8.31 s`, `120 s`. */
export function seconds(value: number): string {
  if (!Number.isFinite(value)) return '?';
  if (value < 0.01) return `${Number((value * 1000).toPrecision(2))} ms`;
  return value < 100 ? `${Number(value.toPrecision(3))} s` : `${Math.round(value)} s`;
}

/** How many times: `0.31`, `27`, `4,100`. */
export const times = (value: number): string => count(Number(value.toPrecision(2)));

/** `futex-mutex` as words: `futex mutex`. */
export const words = (program: string): string => program.replaceAll('-', ' ');

export const verdict = ({ verdict, note }: Pick<Row, 'verdict' | 'note'>): string =>
  verdict === 'unable' || (verdict === 'unfinished' && note !== '') ? `${verdict}: ${note}` : verdict;
