/** A thread's code over modelled memory, as the scheduler wants it: histories in, reactions out. */

import type { Operation } from '../operation.ts';
import { OperationKind } from '../operation.ts';
import type { Entry, Reaction, ThreadProgram } from '../thread-program.ts';
import type { ModelledMemory } from './modelled-memory.ts';
import { Recording, type RecordingOptions } from './recording.ts';

/** What thread code can do besides using memory. */
export interface ThreadContext {
  operation<Result>(name: string, body: () => Result): Result;
  /** By number, from 0 on, or by name. */
  choose(count: number): number;
  choose<Name extends string>(names: readonly Name[]): Name;
  /** Tells monitors of an event by its number, and when it takes place: see `EventTime`. */
  event(number: number, time: number): void;
}

/** Runs one thread body over modelled memory. */
export class ModelledThread implements ThreadProgram {
  readonly name: string;
  readonly #memory: ModelledMemory;
  readonly #body: (context: ThreadContext) => unknown;
  readonly #options: RecordingOptions;

  constructor(
    name: string,
    memory: ModelledMemory,
    body: (context: ThreadContext) => unknown,
    options: RecordingOptions,
  ) {
    this.name = name;
    this.#memory = memory;
    this.#body = body;
    this.#options = options;
  }

  run(entries: readonly Entry[], recorded: readonly (Operation | null)[]): Reaction {
    const recording = new Recording(this.name, this.#options, entries, recorded);
    const context: ThreadContext = {
      operation: (name, body) => recording.operation(name, body),
      event: (number, time) => recording.event(number, time),
      choose: choiceOn(recording),
    };
    return this.#memory.record(recording, () => recording.run(() => this.#body(context)));
  }
}

// It stands here, and not beside the models, so that the innermost frame elsewhere is the model's line.
function choiceOn(recording: Recording): ThreadContext['choose'] {
  const step = (count: number, names?: readonly string[]): number => {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`Expected \`choose\` to be given an integer >= 1, got ${count}.`);
    }
    return recording.step({ kind: OperationKind.choose, cell: 0, first: count, second: 0 }, names);
  };
  function choose(count: number): number;
  function choose<Name extends string>(names: readonly Name[]): Name;
  function choose<Name extends string>(from: number | readonly Name[]): number | Name {
    return typeof from === 'number' ? step(from) : from[step(from.length, from)]!;
  }
  return choose;
}
