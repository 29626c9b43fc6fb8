/** The threads of a model as automata, one for each body: replicated threads share theirs. */
import { ThreadAutomaton } from '../scheduler/thread-automaton.ts';
import { MOST_THREADS } from '../scheduler/wait-queues.ts';
import type { Asked } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import type { CheckOptions } from './options.ts';

const DEFAULT_STEPS = 1_000;

/** Most steps of a thread within one operation. */
export const mostSteps = ({ maxStepsPerOperation = DEFAULT_STEPS }: CheckOptions): number =>
  maxStepsPerOperation;

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
    maxStepsPerOperation: mostSteps(options),
    boundaries: true,
    stacks: false,
    events: asked.linearizability,
  };
  return threads.map((thread) => {
    const name = thread.isReplicated ? thread.entry : thread.name;
    const automaton =
      byEntry.get(thread.entry) ??
      new ThreadAutomaton(instance.program({ ...thread, name }, recording), {
        isLearning: options.reductions?.learning ?? true,
        foldsLoopsAfter: (options.reductions?.loops ?? true) ? recording.maxStepsPerOperation : null,
        isInterrupted,
      });
    byEntry.set(thread.entry, automaton);
    return automaton;
  });
}
