/** The threads of a model as automata, one for each body: replicated threads share theirs. */
import { ThreadAutomaton } from '../scheduler/thread-automaton.ts';
import { MOST_THREADS } from '../scheduler/wait-queues.ts';
import type { Asked } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import type { CheckOptions } from './options.ts';

const DEFAULT_STEPS = 1_000;

/** @param isInterrupted Asked while much code has to be run, whether to pause. */
export function automataOf(
  instance: ModelInstance,
  asked: Asked,
  options: CheckOptions,
  isInterrupted: () => boolean,
): ThreadAutomaton[] {
  const { threads, model } = instance;
  if (threads.length > MOST_THREADS) {
    throw new InvalidModelError(
      `Expected at most ${MOST_THREADS} threads in model "${model.name}", got ${threads.length}.`,
    );
  }
  const byEntry = new Map<string, ThreadAutomaton>();
  const recording = {
    maxStepsPerOperation: options.maxStepsPerOperation ?? DEFAULT_STEPS,
    boundaries: true,
    stacks: false,
    events: asked.linearizability,
  };
  return threads.map((thread) => {
    const name = thread.isReplicated ? thread.entry : thread.name;
    const automaton =
      byEntry.get(thread.entry) ??
      new ThreadAutomaton(
        instance.program({ ...thread, name }, recording),
        options.reductions?.learning ?? true,
        isInterrupted,
      );
    byEntry.set(thread.entry, automaton);
    return automaton;
  });
}
