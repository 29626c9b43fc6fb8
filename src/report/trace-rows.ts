/** A counterexample as rows of a table, before anything is known about the table's layout. */
import type { SourcePosition, TraceStep, Violation } from '../checker/verdict.ts';
import type { Line } from './palette.ts';
import { stepLines } from './step-lines.ts';

/** What a thread is doing while a step is taken. */
export type Mark = 'moves' | 'interrupted' | 'woken' | 'asleep' | 'finished' | 'failed' | 'idle';

/** One step of the run. */
export interface TraceRow {
  readonly index: number;
  /** The place of the moving thread among all threads. */
  readonly mover: number;
  /** What every thread does. */
  readonly marks: readonly Mark[];
  /** The step itself. */
  readonly lines: readonly Line[];
  readonly changes: readonly string[];
  readonly source: string | null;
}

/** The rows of a run, and how it leaves every thread. */
export interface TraceRows {
  readonly threads: readonly string[];
  readonly rows: readonly TraceRow[];
  readonly atTheEnd: readonly Mark[];
}

/** Lays out a counterexample in rows. */
export function traceRows(violation: Violation, nameOf: (position: SourcePosition) => string): TraceRows {
  const { threads, steps } = violation;
  const run = new Run();
  const rows = steps.map((step): TraceRow => {
    const marks = threads.map((thread) => run.markDuring(step, thread));
    const lines = stepLines(step, run.operationOf(step.thread));
    run.advance(step);
    return {
      index: step.index,
      mover: threads.indexOf(step.thread),
      marks,
      lines,
      changes: step.changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`),
      source: step.source && nameOf(step.source),
    };
  });
  return { threads, rows, atTheEnd: threads.map((thread) => run.mark(thread)) };
}

/** Follows who sleeps, who has ended and who moved last. */
class Run {
  readonly #asleep = new Set<string>();
  readonly #ended = new Map<string, 'finished' | 'failed'>();
  readonly #operations = new Map<string, string | null>();
  #lastMover: string | null = null;

  mark(thread: string): Mark {
    return this.#ended.get(thread) ?? (this.#asleep.has(thread) ? 'asleep' : 'idle');
  }

  markDuring(step: TraceStep, thread: string): Mark {
    if (thread === step.thread) return 'moves';
    if (step.woke.includes(thread)) return 'woken';
    return step.preempts && thread === this.#lastMover ? 'interrupted' : this.mark(thread);
  }

  /** The operation that the thread was in at its last step; null if it was in none. */
  operationOf(thread: string): string | null {
    return this.#operations.get(thread) ?? null;
  }

  advance({ thread, parked, woke, ended, within }: TraceStep): void {
    for (const awake of [thread, ...woke]) this.#asleep.delete(awake);
    if (parked) this.#asleep.add(thread);
    if (ended) this.#ended.set(thread, ended);
    this.#operations.set(thread, within);
    this.#lastMover = thread;
  }
}
