/**
 * A model made ready to run: set up once, its threads listed one by one.
 */
import { CellLayout } from '../memory/cell-layout.ts';
import { dataKey } from '../memory/modelled/data-key.ts';
import { ModelledMemory } from '../memory/modelled/modelled-memory.ts';
import { ModelledThread, type ThreadContext } from '../memory/modelled/modelled-thread.ts';
import type { RecordingOptions } from '../memory/modelled/recording.ts';
import { CallEvents } from './call-events.ts';
import { ConditionError } from './condition-error.ts';
import { InvalidModelError, notACondition } from './invalid-model-error.ts';
import type { AnyModel, Thread, ThreadBody } from './model.ts';

/** Cells that set-up may hand out at most. */
const MOST_CELLS = 1 << 16;

/** One thread of a model. */
export interface ThreadInstance {
  /** `waiter`, or `waiter 2` where there are several. */
  readonly name: string;
  /** The model's entry that it comes from. */
  readonly entry: string;
  readonly isReplicated: boolean;
  readonly body: ThreadBody<unknown>;
}

/** A model that was set up. */
export class ModelInstance {
  readonly model: AnyModel;
  readonly layout: CellLayout = new CellLayout();
  readonly memory: ModelledMemory = new ModelledMemory(this.layout);
  /** What the cells hold when the threads start. */
  readonly cells: Int32Array;
  readonly threads: readonly ThreadInstance[];
  readonly events: CallEvents = new CallEvents();
  readonly #shared: unknown;
  readonly #scratch: Int32Array;

  constructor(model: AnyModel) {
    InvalidModelError.check(model);
    this.model = model;
    const { memory, layout } = this;
    const cells = new Int32Array(MOST_CELLS);
    this.#shared = memory.direct(cells, () => model.setup({ memory, cells: layout }));
    InvalidModelError.checkSetUp(model.name, this.#shared, layout.size, MOST_CELLS);
    this.cells = cells.slice(0, layout.size);
    this.#scratch = this.cells.slice();
    this.threads = Object.entries(model.threads).flatMap(([entry, thread]) => instances(entry, thread));
  }

  /** The code of a thread, ready to be run on histories. */
  program(thread: ThreadInstance, options: RecordingOptions): ModelledThread {
    const body = (context: ThreadContext): unknown => {
      const { operation, choose } = context;
      return thread.body(this.#shared, { operation, choose, assert, call: this.events.callsOf(context) });
    };
    return new ModelledThread(thread.name, this.memory, body, options);
  }

  /** Evaluates the invariant on a copy of `cells`. Returns what is wrong; null if it holds. */
  invariant(cells: Int32Array): ConditionError | null {
    return this.#condition(cells, 'invariant', () => this.model.invariant?.(this.#shared));
  }

  /** Evaluates the final condition on a copy of `cells`, given what the threads returned. */
  final(cells: Int32Array, outcomes: readonly unknown[]): ConditionError | null {
    return this.#condition(cells, 'final', () => this.model.final?.(this.#shared, this.#results(outcomes)));
  }

  /** Asks what is still held, on a copy of `cells`. Returns what is wrong; null if nothing is held. */
  leak(cells: Int32Array): ConditionError | null {
    try {
      const held = this.#directly(cells, () => this.model.held?.(this.#shared)) ?? {};
      const entries = Object.entries(held).filter(([, count]) => count !== 0 && count !== false);
      return entries.length === 0 ? null : ConditionError.leaks(entries as [string, number | true][]);
    } catch (error) {
      return ConditionError.threw('leak', this.model.name, error);
    }
  }

  /** What the model observes of a finished run. */
  observe(cells: Int32Array, outcomes: readonly unknown[]): unknown {
    return this.#directly(cells, () => this.model.observe?.(this.#shared, this.#results(outcomes)));
  }

  #condition(cells: Int32Array, name: 'invariant' | 'final', holds: () => unknown): ConditionError | null {
    try {
      const said = this.#directly(cells, holds);
      if (said instanceof Promise) said.catch(() => {});
      if (said !== undefined && typeof said !== 'boolean') throw notACondition(this.model.name, name, said);
      return said === false ? ConditionError.saidFalse(name, this.model.name) : null;
    } catch (error) {
      return ConditionError.threw(name, this.model.name, error);
    }
  }

  #directly<Result>(cells: Int32Array, code: () => Result): Result {
    for (let cell = 0; cell < this.#scratch.length; cell++) this.#scratch[cell] = cells[cell]!;
    return this.memory.direct(this.#scratch, code);
  }

  /** Results of replicated threads are sorted: nobody can tell these threads apart, so no condition may either. */
  #results(outcomes: readonly unknown[]): Record<string, unknown> {
    const results: Record<string, unknown> = {};
    for (const [index, { entry, isReplicated }] of this.threads.entries()) {
      if (!isReplicated) results[entry] = outcomes[index];
      else results[entry] = [...((results[entry] as unknown[] | undefined) ?? []), outcomes[index]];
    }
    for (const { entry, isReplicated } of this.threads) {
      if (isReplicated) (results[entry] as unknown[]).sort(byValue);
    }
    return results;
  }
}

/** A total order on plain data: numbers first, by size; everything else by its text. */
function byValue(left: unknown, right: unknown): number {
  const areNumbers = [left, right].map((value) => typeof value === 'number' && !Number.isNaN(value));
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1;
  if (areNumbers[0] && left !== right) return (left as number) < (right as number) ? -1 : 1;
  const [leftKey, rightKey] = [dataKey(left, 'a result'), dataKey(right, 'a result')];
  return leftKey === rightKey ? 0 : leftKey < rightKey ? -1 : 1;
}

function instances(entry: string, thread: AnyModel['threads'][string]): ThreadInstance[] {
  if (typeof thread === 'function') return [{ name: entry, entry, isReplicated: false, body: thread }];
  const { count, body } = thread;
  return Array.from({ length: count }, (_, index) => ({
    name: count === 1 ? entry : `${entry} ${index + 1}`,
    entry,
    isReplicated: true,
    body,
  }));
}

const assert: Thread['assert'] = (condition, message) => {
  if (condition) return;
  const error = new Error(message);
  error.name = 'AssertionError';
  throw error;
};
