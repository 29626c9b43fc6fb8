/** What memory holds after a step. */
import type { Violation } from '../../src/checker/verdict.ts';

/** A cell, and whether the step changed it. */
export interface CellAt {
  readonly cell: number;
  readonly name: string;
  readonly value: number;
  /** What it held before the step; null if the step left it alone. */
  readonly before: number | null;
  /** Whether any step of the run touches it. */
  readonly isTouched: boolean;
}

/** Every cell after step `last`, compared with what it held before step `first`; 0 and 0: before all steps. */
export function memoryAt({ memory, steps }: Violation, first: number, last: number): CellAt[] {
  const touched = new Set(
    steps.flatMap(({ cell, changes }) => [cell, ...changes.map((change) => change.cell)]),
  );
  const held = (cell: number, value: number, after: number): number =>
    steps
      .slice(0, after)
      .flatMap(({ changes }) => changes)
      .findLast((change) => change.cell === cell)?.after ?? value;
  return memory.map(({ cell, name, value }) => {
    const [now, before] = [held(cell, value, last), held(cell, value, Math.max(first - 1, 0))];
    return { cell, name, value: now, before: before === now ? null : before, isTouched: touched.has(cell) };
  });
}
