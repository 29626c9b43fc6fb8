/**
 * Counterexamples as a trace in the Trace Event Format, which Perfetto (https://ui.perfetto.dev) and chrome://tracing
 * open: a process for each violated model, a track for each thread, a counter for each cell that changes.
 *
 * A trace has times and a counterexample has none, so step n lasts from n to n + 1 milliseconds.
 */
import type { TraceStep, Violated, Violation } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import { stepText } from './step-text.ts';
import { labelOf } from './text-report.ts';
import { titleOf } from './violation-kinds.ts';

/** An event of the format; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  /** Metadata, complete, counter, flow start, flow finish, instant. */
  readonly ph: 'M' | 'X' | 'C' | 's' | 'f' | 'i';
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly [field: string]: unknown;
}

/** The document, ending with a line feed. */
export function perfettoExport(models: readonly CheckedModel[]): string {
  const violated = models.flatMap(({ verdict }) => (verdict.verdict === 'violated' ? [verdict] : []));
  const traceEvents = violated.flatMap((verdict, index) => new Process(verdict, index + 1).events());
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents }, null, 1)}\n`;
}

const MICROSECONDS = 1000;
/** A step is a little shorter than its time, so that it can be told from the next one. */
const STEP_LENGTH = 900;

/** One violated model. */
class Process {
  readonly #verdict: Violated;
  readonly #violation: Violation;
  readonly #pid: number;

  constructor(verdict: Violated, pid: number) {
    this.#verdict = verdict;
    this.#violation = verdict.violation;
    this.#pid = pid;
  }

  events(): readonly TraceEvent[] {
    const { steps, threads } = this.#violation;
    const { kind, summary } = this.#violation;
    const name = `${labelOf(this.#verdict)}: ${titleOf(kind)}`;
    const args = { summary, token: this.#violation.token };
    return [
      this.#event('M', 'process_name', 0, 0, { args: { name } }),
      ...threads.map((thread, index) =>
        this.#event('M', 'thread_name', index + 1, 0, { args: { name: thread } }),
      ),
      ...steps.flatMap((step) => [this.#step(step), ...this.#sleep(step), ...this.#wakes(step)]),
      ...this.#counters(),
      this.#event('i', titleOf(kind), 0, steps.length + 1, { s: 'p', args }),
    ];
  }

  #event(
    ph: TraceEvent['ph'],
    name: string,
    tid: number,
    step: number,
    more: Readonly<Record<string, unknown>> = {},
  ): TraceEvent {
    return { name, ph, pid: this.#pid, tid, ts: step * MICROSECONDS, ...more };
  }

  #step(step: TraceStep): TraceEvent {
    const { within, source, plain, preempts, index } = step;
    const args = {
      step: index,
      ...(within === null ? {} : { operation: within }),
      ...(source && { source: `${source.file}:${source.line}` }),
      ...(plain.length > 0 && { plain }),
      ...(preempts && { preempts }),
    };
    return this.#event('X', stepText(step), this.#tidOf(step.thread), index, {
      cat: 'step',
      dur: STEP_LENGTH,
      args,
    });
  }

  /** From the step in which the thread falls asleep to its next one, or to the end. */
  #sleep({ parked, thread, index, cellName }: TraceStep): readonly TraceEvent[] {
    if (!parked) return [];
    const { steps } = this.#violation;
    const next = steps.find((step) => step.index > index && step.thread === thread);
    const until = steps.find((step) => step.index > index && step.woke.includes(thread)) ?? next;
    const length = (until?.index ?? steps.length + 1) - index - 1;
    if (length <= 0) return [];
    const name = `asleep on ${cellName}${until ? '' : ', for ever'}`;
    const dur = length * MICROSECONDS;
    return [this.#event('X', name, this.#tidOf(thread), index + 1, { cat: 'sleep', dur })];
  }

  /** An arrow from a notify to the next step of each thread that it wakes. */
  #wakes({ woke, thread, index }: TraceStep): readonly TraceEvent[] {
    return woke.flatMap((woken) => {
      const next = this.#violation.steps.find((step) => step.index > index && step.thread === woken);
      if (!next) return [];
      const flow = { cat: 'wake', id: `${this.#pid}.${index}.${woken}` };
      return [
        this.#event('s', 'wakes', this.#tidOf(thread), index, flow),
        this.#event('f', 'wakes', this.#tidOf(woken), next.index, { ...flow, bp: 'e' }),
      ];
    });
  }

  /** What cells hold: before their first change, and after each. */
  #counters(): readonly TraceEvent[] {
    const seen = new Set<string>();
    return this.#violation.steps.flatMap(({ changes, index }) =>
      changes.flatMap(({ name, before, after }) => {
        const first = seen.has(name) ? [] : [this.#event('C', name, 0, 1, { args: { value: before } })];
        seen.add(name);
        return [...first, this.#event('C', name, 0, index, { args: { value: after } })];
      }),
    );
  }

  #tidOf(thread: string): number {
    return this.#violation.threads.indexOf(thread) + 1;
  }
}
