/**
 * A model made ready to run: set up once, its threads listed one by one.
 */
import { CellLayout } from '../memory/cell-layout.ts';
import { ModelledMemory } from '../memory/modelled/modelled-memory.ts';
import { ModelledThread, type ThreadContext } from '../memory/modelled/modelled-thread.ts';
import type { RecordingOptions } from '../memory/modelled/recording.ts';
import { ConditionError } from './condition-error.ts';
import { InvalidModelError } from './invalid-model-error.ts';
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
  readonly #shared: unknown;
  readonly #scratch: Int32Array;

  constructor(model: AnyModel) {
    InvalidModelError.check(model);
    this.model = model;
    const { memory, layout } = this;
    const cells = new Int32Array(MOST_CELLS);
    this.#shared = memory.direct(cells, () => model.setup({ memory, cells: layout }));
    this.cells = cells.slice(0, layout.size);
    this.#scratch = this.cells.slice();
    this.threads = Object.entries(model.threads).flatMap(([entry, thread]) => instances(entry, thread));
  }

  /** The code of a thread, ready to be run on histories. */
  program(thread: ThreadInstance, options: RecordingOptions): ModelledThread {
    const body = (context: ThreadContext): unknown => thread.body(this.#shared, { ...context, assert });
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

  /** What the model observes of a finished run. */
  observe(cells: Int32Array, outcomes: readonly unknown[]): unknown {
    return this.#directly(cells, () => this.model.observe?.(this.#shared, this.#results(outcomes)));
  }

  #condition(cells: Int32Array, name: 'invariant' | 'final', holds: () => unknown): ConditionError | null {
    try {
      const isBroken = this.#directly(cells, holds) === false;
      return isBroken ? new ConditionError(name, this.model.name, null) : null;
    } catch (error) {
      return new ConditionError(name, this.model.name, error);
    }
  }

  #directly<Result>(cells: Int32Array, code: () => Result): Result {
    for (let cell = 0; cell < this.#scratch.length; cell++) this.#scratch[cell] = cells[cell]!;
    return this.memory.direct(this.#scratch, code);
  }

  #results(outcomes: readonly unknown[]): Record<string, unknown> {
    const results: Record<string, unknown> = {};
    for (const [index, { entry, isReplicated }] of this.threads.entries()) {
      if (!isReplicated) results[entry] = outcomes[index];
      else results[entry] = [...((results[entry] as unknown[] | undefined) ?? []), outcomes[index]];
    }
    return results;
  }
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
