/** The table of a counterexample: the most legible of the layouts that fit, and what its short names stand for. */
import type { Violation } from '../checker/verdict.ts';
import { CellNames } from './cell-names.ts';
import { columnLayout } from './column-layout.ts';
import { laneLayout } from './lane-layout.ts';
import { roomOf } from './margins.ts';
import type { Style } from './text-options.ts';
import { traceRows } from './trace-rows.ts';
import { wrapList } from './wrap.ts';

/** The table, and below it the cells and source files that it names by their short names. */
export function traceTable(violation: Violation, style: Style): string {
  const { paint, width, sources } = style;
  const nameOf = sources.namesWithin(violation, roomOf(width));
  const files = legend('Sources', sources.legend(violation, roomOf(width)), style);
  const full = columnLayout(traceRows(violation, nameOf), width, paint, 'unbroken');
  if (full !== null) return [full, '', ...files].join('\n').trimEnd();
  const names = new CellNames(violation);
  const rows = traceRows(names.shortened(violation), nameOf);
  const table = columnLayout(rows, width, paint, 'broken') ?? laneLayout(rows, width, paint);
  return [table, '', ...legend('Cells', names.legend, style), ...files].join('\n').trimEnd();
}

function legend(title: string, entries: readonly string[], { paint, width }: Style): readonly string[] {
  if (entries.length === 0) return [];
  const [first = '', ...rest] = entries;
  const lines = wrapList([`${title}: ${first}`, ...rest], width - 2, ' '.repeat(title.length + 2));
  return lines.map((line) => paint('dim', `  ${line}`));
}
