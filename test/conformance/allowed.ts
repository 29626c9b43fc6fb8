/** What may happen to a program: the checker says it, the naive enumerator confirms it and tells how to get there. */
import { type AnyModel, check, defineModel, type Thread } from 'heddle/checker';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';
import { enumerate, type ScheduledStep } from '../naive/enumerate.ts';
import type { NaiveThread } from '../naive/operation.ts';
import { perform } from './performing.ts';
import type { ConformanceProgram } from './program.ts';

export interface Allowed {
  /** By outcome: the shortest schedule that leads to it. A thread that sleeps for good has the result null. */
  readonly schedules: ReadonlyMap<string, readonly ScheduledStep[]>;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

/** @throws {Error} if the checker and the enumerator disagree. */
export async function allowed(program: ConformanceProgram): Promise<Allowed> {
  const schedules = new Map<string, readonly ScheduledStep[]>();
  const { finished, deadlockedRuns } = enumerate(program, (last, schedule) => {
    const outcome = JSON.stringify(last);
    if (schedule.length < (schedules.get(outcome)?.length ?? Infinity)) schedules.set(outcome, schedule);
    return last;
  });
  const verdict = await check(modelOf(program), { exhaustive: true });
  const isSame =
    verdict.outcomes.join() === [...finished].sort().join() &&
    verdict.statistics.interleavings?.deadlocked === BigInt(deadlockedRuns);
  if (!isSame) {
    throw new Error(`Checker and enumerator disagree about "${program.name}": ${verdict.outcomes.join(' ')}`);
  }
  return { schedules };
}

const modelOf = ({ name, cells: initial, threads }: ConformanceProgram): AnyModel => {
  const names = threads.map((_, index) => `thread ${index}`);
  return defineModel({
    name,
    setup: ({ memory, cells }): Shared => {
      const base = cells.cells('cell', initial.length);
      for (const [index, value] of initial.entries()) memory.store(cellAt(base, index), value);
      return { memory, base };
    },
    threads: Object.fromEntries(threads.map((thread, index) => [names[index]!, bodyOf(thread)])),
    observe: ({ memory, base }, results: Readonly<Record<string, unknown>>) => ({
      cells: initial.map((_, index) => memory.load(cellAt(base, index))),
      results: names.map((thread) => results[thread]),
    }),
  });
};

const bodyOf =
  (thread: NaiveThread) =>
  ({ memory }: Shared, _thread: Thread): unknown => {
    const steps = thread();
    let next = steps.next();
    while (!next.done) next = steps.next(perform(memory, next.value, 10));
    return next.value;
  };
