/** Models over three cells, called x, y and z. */

import {
  type AnyModel,
  type CheckOptions,
  check,
  defineModel,
  type Model,
  type SetUp,
  type Thread,
  type ThreadBody,
  type Threads,
  type Violation,
} from '../../src/checker/index.ts';
import type { AtomicMemory, Cell } from '../../src/memory/atomic-memory.ts';

export interface Cells {
  readonly memory: AtomicMemory;
  readonly x: Cell;
  readonly y: Cell;
  readonly z: Cell;
}

export type Body<Result = unknown> = ThreadBody<Cells, Result>;

export const setup = ({ memory, cells }: SetUp): Cells => ({
  memory,
  x: cells.cell('x'),
  y: cells.cell('y'),
  z: cells.cell('z'),
});

/** A model of some threads; `parts` are its other parts. */
export const modelOf = (
  threads: Threads<Cells>,
  parts: Partial<Omit<Model<Cells, Threads<Cells>>, 'threads'>> = {},
): AnyModel => defineModel({ name: 'three cells', setup, threads, ...parts });

/** Checks a model that has a violation. */
export async function violationOf(model: AnyModel, options: CheckOptions = {}): Promise<Violation> {
  const verdict = await check(model, options);
  if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}.`);
  return verdict.violation;
}

/** Waits until `flag` is 1. */
export const waitUntilSet =
  (flag: 'x' | 'y' | 'z'): Body<void> =>
  (cells) => {
    const { memory } = cells;
    for (const attempt = memory.attempt(); memory.load(cells[flag]) === 0; memory.retry(attempt)) {
      memory.wait(cells[flag], 0);
    }
  };

/** Sets x, and wakes up to `count` threads. */
export const setAndNotify =
  (count?: number): Body<void> =>
  ({ memory, x }) => {
    memory.store(x, 1);
    memory.notify(x, count);
  };

/** A thread of so many loads, each an operation of its own. */
export const loads =
  (count: number): Body<void> =>
  ({ memory, x }: Cells, thread: Thread) => {
    for (let round = 0; round < count; round++) thread.operation('load', () => void memory.load(x));
  };
