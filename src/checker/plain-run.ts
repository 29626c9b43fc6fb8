/**
 * Runs a model's threads step by step along one schedule, with nothing learned and nothing folded.
 *
 * This is the second opinion on every violation, so it shares nothing with the exploration but the recording of
 * thread code: real values, real FIFO queues, every operation and every loop iteration run through from the start.
 */
import {
  EventTime,
  OperationKind as Kind,
  type Operation,
  valueAfter,
  WaitOutcome,
} from '../memory/operation.ts';
import type { Stepped, ThreadProgram } from '../memory/thread-program.ts';
import type { Monitor, SeenEvent, Sighting } from '../monitors/monitor.ts';
import type { ModelInstance } from './instance.ts';
import type { RunningThread } from './running-thread.ts';
import { TraceRecorder } from './trace-recorder.ts';
import type { TraceStep } from './verdict.ts';

const MOST_STEPS = 1_000_000;

/** How code is run. */
export interface PlainRunOptions {
  /** Keep the stack of each next operation. Default true. */
  readonly stacks?: boolean;
  /** Plain accesses are steps of their own. Default false. */
  readonly separatesPlain?: boolean;
  /** Threads tell of their calls. Default false. */
  readonly events?: boolean;
  /** What watches the run. */
  readonly monitors?: readonly Monitor[];
}

/** What a thread told of, and in which of the run's steps, counting from 1. */
export interface TimedEvent {
  readonly step: number;
  readonly thread: number;
  readonly number: number;
}

export class PlainRun {
  readonly cells: Int32Array;
  readonly threads: RunningThread[];
  /** Parked threads by cell, the longest waiting first. */
  readonly queues: Map<number, number[]>;
  spuriousLeft: number;
  /** Plain accesses are steps of their own. */
  readonly #separatesPlain: boolean;
  readonly #instance: ModelInstance;
  /** What watches, and what each remembers. */
  readonly #watched: { readonly monitor: Monitor; state: readonly number[] }[];
  /** All that was done since the run started, or was cloned. */
  readonly events: SeenEvent[] = [];
  #moves = 0;
  /** The thread that moved last. */
  #last: number | null = null;

  private constructor(
    instance: ModelInstance,
    from: PlainRun | null,
    { separatesPlain = false, monitors = [] }: PlainRunOptions = {},
  ) {
    this.#instance = instance;
    this.#separatesPlain = from ? from.#separatesPlain : separatesPlain;
    this.#watched = from
      ? from.#watched.map((watched) => ({ ...watched }))
      : monitors.map((monitor) => ({ monitor, state: monitor.initial }));
    this.cells = (from?.cells ?? instance.cells).slice();
    this.threads = [...(from?.threads ?? [])];
    this.queues = new Map([...(from?.queues ?? [])].map(([cell, queue]) => [cell, [...queue]]));
    this.spuriousLeft = from?.spuriousLeft ?? instance.model.spuriousWakeups ?? 0;
  }

  /** All threads at their first step. */
  static start(instance: ModelInstance, options: PlainRunOptions = {}): PlainRun {
    const run = new PlainRun(instance, null, options);
    const { stacks = true, events = false } = options;
    const recording = { maxStepsPerOperation: MOST_STEPS, boundaries: false, stacks, events };
    const unrecorded = new TraceRecorder(instance);
    for (const thread of instance.threads) {
      const program = instance.program(thread, recording);
      const next = stepOf(program, [], []);
      run.threads.push({ name: thread.name, program, values: [], recorded: [], next, isParked: false });
      run.#goOn(run.threads.length - 1, unrecorded);
    }
    return run;
  }

  clone(): PlainRun {
    return new PlainRun(this.#instance, this);
  }

  /** What the ways to move of a thread are. */
  alternatives(index: number): ('step' | 'timeout' | 'spurious')[] {
    const { next, isParked } = this.threads[index]!;
    const { kind, first, second } = next.operation;
    if (isParked)
      return [
        ...(second === 1 ? ['timeout' as const] : []),
        ...(this.spuriousLeft > 0 ? ['spurious' as const] : []),
      ];
    if (kind === Kind.choose) return Array<'step'>(first).fill('step');
    return kind >= Kind.finished ? [] : ['step'];
  }

  get isFinished(): boolean {
    return this.threads.every(({ next }) => next.operation.kind === Kind.finished);
  }

  /** Nobody will ever move, though not all have finished. */
  get isStuck(): boolean {
    const canMove = this.threads.some((_, index) =>
      this.alternatives(index).some((cause) => cause !== 'spurious'),
    );
    return !canMove && !this.isFinished && !this.failed;
  }

  /** The first thread that threw. */
  get failed(): RunningThread | undefined {
    return this.threads.find(({ next }) => next.operation.kind === Kind.failed);
  }

  /** What the threads returned. */
  get outcomes(): unknown[] {
    return this.threads.map(({ next }) => next.outcome);
  }

  /** What a monitor has seen that must not be. */
  get sighting(): Sighting | null {
    for (const { monitor, state } of this.#watched) {
      const sighting = monitor.sighting(state);
      if (sighting) return sighting;
    }
    return null;
  }

  /**
   * Equal for runs that stand alike, as far as can be seen: memory, queues, and where each thread is.
   *
   * @param isCounting Whether that includes how many operations a thread has completed.
   */
  snapshot(isCounting: boolean): string {
    const threads = this.threads.map(({ next, isParked }) => [
      next.operation,
      isCounting ? next.place : next.within,
      isParked,
    ]);
    const queues = [...this.queues].filter(([, queue]) => queue.length > 0).sort(([a], [b]) => a - b);
    const remembered = this.#watched.map(({ state }) => state);
    return JSON.stringify([[...this.cells], queues, threads, this.spuriousLeft, remembered]);
  }

  /** Moves a thread in one of its ways; null if it has no such way. */
  move(index: number, alternative: number): TraceStep | null {
    const cause = this.threads[index] && this.alternatives(index)[alternative];
    if (!cause) return null;
    this.#moves++;
    const trace = new TraceRecorder(this.#instance);
    trace.begin(this.threads[index]!, cause, this.#preempts(index));
    if (cause === 'step') this.#stepWithEvents(index, alternative, trace);
    else this.#wakeByItself(index, cause, trace);
    this.#last = index;
    return trace.end(this.threads[index]!);
  }

  /** Wakes a parked thread, as a notify would. */
  wake(
    index: number,
    trace: TraceRecorder = new TraceRecorder(this.#instance),
    by: number | null = null,
  ): void {
    const { cell } = this.threads[index]!.next.operation;
    const queue = this.queues.get(cell)!;
    queue.splice(queue.indexOf(index), 1);
    this.#receive(index, WaitOutcome.ok, this.cells[cell]!, trace, by);
  }

  #preempts(index: number): boolean {
    if (this.#last === null || this.#last === index) return false;
    const { isParked, next } = this.threads[this.#last]!;
    return !isParked && next.operation.kind < Kind.finished;
  }

  /** Events that come right before a step of their operation are part of it, unless there are several ways to do it. */
  #stepWithEvents(index: number, alternative: number, trace: TraceRecorder): void {
    const { operation } = this.threads[index]!.next;
    if (operation.kind !== Kind.event) {
      this.#step(index, alternative, trace);
      return;
    }
    this.#receive(index, 0, this.cells[operation.cell]!, trace);
    const { operation: next, within } = this.threads[index]!.next;
    if (within === null || next.kind === Kind.choose || next.kind >= Kind.finished) return;
    trace.goesOn(this.threads[index]!);
    this.#stepWithEvents(index, 0, trace);
  }

  #step(index: number, alternative: number, trace: TraceRecorder): void {
    const { operation } = this.threads[index]!.next;
    const { kind, cell, first } = operation;
    const old = this.cells[cell]!;
    if (kind === Kind.wait && old === first) {
      this.#park(index, cell);
      return;
    }
    let value = old;
    if (kind === Kind.wait) value = WaitOutcome.notEqual;
    else if (kind === Kind.notify) value = this.#notify(index, cell, first, trace);
    else if (kind === Kind.choose) value = alternative;
    else this.#write(cell, valueAfter(operation, old), trace);
    trace.returned(operation, value);
    this.#receive(index, kind === Kind.store || kind === Kind.write ? 0 : value, old, trace);
  }

  #park(index: number, cell: number): void {
    this.#see(index, this.threads[index]!.next, null, this.cells[cell]!, null, false);
    this.threads[index] = { ...this.threads[index]!, isParked: true };
    this.queues.set(cell, [...(this.queues.get(cell) ?? []), index]);
  }

  #notify(by: number, cell: number, count: number, trace: TraceRecorder): number {
    const woken = (this.queues.get(cell) ?? []).slice(0, count);
    for (const index of woken) {
      trace.woke(this.threads[index]!.name);
      this.wake(index, trace, by);
    }
    return woken.length;
  }

  #wakeByItself(index: number, cause: 'timeout' | 'spurious', trace: TraceRecorder): void {
    const { operation } = this.threads[index]!.next;
    const value = cause === 'timeout' ? WaitOutcome.timedOut : WaitOutcome.ok;
    if (cause === 'spurious') this.spuriousLeft--;
    const queue = this.queues.get(operation.cell)!;
    queue.splice(queue.indexOf(index), 1);
    trace.returned(operation, value);
    this.#receive(index, value, this.cells[operation.cell]!, trace);
  }

  /** Feeds a value to a thread and does what it goes on with that belongs to the same step. */
  #receive(
    index: number,
    value: number,
    old: number,
    trace: TraceRecorder,
    wokenBy: number | null = null,
  ): void {
    const thread = this.threads[index]!;
    const values = [...thread.values, value];
    const recorded = [...thread.recorded, thread.next.operation];
    const next = stepOf(thread.program, values, recorded);
    const hasMoved = next.operation.kind !== Kind.failed && next.place !== thread.next.place;
    this.#see(index, thread.next, value, old, wokenBy, thread.next.within !== null && hasMoved);
    this.threads[index] = { ...thread, values, recorded, next, isParked: false };
    this.#goOn(index, trace);
  }

  #see(
    thread: number,
    { operation, within }: Stepped,
    value: number | null,
    old: number,
    wokenBy: number | null,
    completes: boolean,
  ): void {
    const event = { thread, operation, old, value, within, completes, wokenBy };
    this.events.push({ step: this.#moves, event });
    for (const watched of this.#watched) watched.state = watched.monitor.after(watched.state, event);
  }

  /** Does plain accesses, and events that come after the step. */
  #goOn(index: number, trace: TraceRecorder): void {
    const { operation } = this.threads[index]!.next;
    const { kind, cell, first, second } = operation;
    const held = this.cells[cell]!;
    if (kind === Kind.event && second === EventTime.afterLast) this.#receive(index, 0, held, trace);
    if (this.#separatesPlain || (kind !== Kind.read && kind !== Kind.write)) return;
    if (kind === Kind.write) this.#write(cell, first, trace);
    trace.plain(operation, held);
    this.#receive(index, kind === Kind.read ? held : 0, held, trace);
  }

  #write(cell: number, value: number, trace: TraceRecorder): void {
    trace.changed(cell, this.cells[cell]!, value);
    this.cells[cell] = value;
  }
}

/** Without boundaries a thread's reaction is always its next step. */
const stepOf = (program: ThreadProgram, values: readonly number[], recorded: readonly Operation[]): Stepped =>
  program.run(values, recorded) as Stepped;
