/** Writes down one step of a run, for people to read. */
import {
  describeOperation,
  OperationKind as Kind,
  type Operation,
  operationName,
} from '../memory/operation.ts';
import type { ModelInstance } from './instance.ts';
import { operationText } from './operation-text.ts';
import type { RunningThread } from './running-thread.ts';
import { sourcePosition } from './source-position.ts';
import type { CellChange, TraceStep } from './verdict.ts';

const waitResults = ['ok', 'not-equal', 'timed-out'];

export class TraceRecorder {
  readonly #instance: ModelInstance;
  readonly #woke: string[] = [];
  readonly #plain: string[] = [];
  readonly #changes: Map<number, CellChange> = new Map();
  #begun: Pick<
    TraceStep,
    'thread' | 'within' | 'cause' | 'operation' | 'cell' | 'cellName' | 'text' | 'source' | 'preempts'
  > | null = null;
  #result: string | null = null;
  /** What the alternatives are called, if it is a choice among names. */
  #choices: readonly string[] | undefined;

  constructor(instance: ModelInstance) {
    this.#instance = instance;
  }

  begin({ name, next }: RunningThread, cause: TraceStep['cause'], preempts: boolean): void {
    const { operation, within, stack, choices } = next;
    this.#choices = choices;
    const hasCell = operation.kind < Kind.choose;
    this.#begun = {
      thread: name,
      within,
      cause,
      operation: operationName(operation.kind),
      cell: hasCell ? operation.cell : null,
      cellName: hasCell ? this.#nameOf(operation.cell) : null,
      text: operationText(this.#instance, operation, choices),
      source: sourcePosition(stack),
      preempts,
    };
  }

  /** The step is rather what the thread does now: what came before were events that belong to it. */
  goesOn(thread: RunningThread): void {
    const { cause, preempts } = this.#begun!;
    this.begin(thread, cause, preempts);
  }

  returned({ kind }: Operation, value: number): void {
    if (kind === Kind.store || kind === Kind.write) return;
    this.#result = kind === Kind.wait ? waitResults[value]! : (this.#choices?.[value] ?? String(value));
  }

  changed(cell: number, before: number, after: number): void {
    const first = this.#changes.get(cell)?.before ?? before;
    if (first === after) this.#changes.delete(cell);
    else this.#changes.set(cell, { cell, name: this.#nameOf(cell), before: first, after });
  }

  woke(thread: string): void {
    this.#woke.push(thread);
  }

  plain(operation: Operation, held: number): void {
    const text = describeOperation(operation, this.#nameOf);
    this.#plain.push(operation.kind === Kind.read ? `${text} = ${held}` : text);
  }

  /** The step, given the thread after it; steps are numbered, and compared with others, by whoever collects them. */
  end({ next, isParked }: RunningThread): TraceStep {
    const { kind } = next.operation;
    return {
      index: 0,
      ...this.#begun!,
      result: this.#result,
      parked: isParked,
      woke: this.#woke,
      changes: [...this.#changes.values()],
      changedBack: null,
      plain: this.#plain,
      ended: kind === Kind.finished ? 'finished' : kind === Kind.failed ? 'failed' : null,
    };
  }

  readonly #nameOf = (cell: number): string => this.#instance.layout.nameOf(cell);
}
