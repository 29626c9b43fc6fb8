/** Turns a schedule into a violation by running it: what the run shows at its end is what is reported. */
import { ModelError } from '../memory/model-errors.ts';
import type { Move } from '../scheduler/fewest-preemptions.ts';
import { describeThrown } from './condition-error.ts';
import type { ModelInstance } from './instance.ts';
import type { Origin } from './options.ts';
import { PlainRun } from './plain-run.ts';
import { sleepers } from './sleepers.ts';
import { deadlockStory, lostWakeupStory } from './story.ts';
import { writeToken } from './token.ts';
import type { Sleeper, TraceStep, Violation, ViolationKind } from './verdict.ts';

/** How a run ended. */
interface Ending {
  readonly kind: ViolationKind;
  readonly summary: string;
  readonly error: Violation['error'];
  readonly sleepers: readonly Sleeper[];
}

/**
 * Runs a schedule plainly.
 *
 * @returns Null if the model has no such run, or the run violates nothing.
 * @throws {ModelError} if the model cannot be checked.
 */
export function confirm(
  instance: ModelInstance,
  moves: readonly Move[],
  origin: Origin | null,
): Violation | null {
  const run = PlainRun.start(instance);
  const steps: TraceStep[] = [];
  for (const { thread, alternative } of moves) {
    const step = run.move(thread, alternative);
    if (!step) return null;
    steps.push({ ...step, index: steps.length + 1 });
  }
  const ending = judge(instance, run, steps);
  if (!ending) return null;
  return {
    ...ending,
    steps,
    preemptions: steps.filter(({ preempts }) => preempts).length,
    threads: instance.threads.map(({ name }) => name),
    token: writeToken({ model: instance.model.name, kind: ending.kind, moves, origin }),
  };
}

function judge(instance: ModelInstance, run: PlainRun, steps: readonly TraceStep[]): Ending | null {
  const { failed } = run;
  if (failed) return failure(failed.name, failed.next.outcome);
  const broken =
    instance.invariant(run.cells) ?? (run.isFinished ? instance.final(run.cells, run.outcomes) : null);
  if (broken) return { kind: broken.condition, summary: broken.message, error: null, sleepers: [] };
  return run.isStuck ? stuck(run, steps) : null;
}

function failure(thread: string, thrown: unknown): Ending {
  if (thrown instanceof ModelError) throw thrown;
  const isError = thrown instanceof Error;
  const name = isError ? thrown.name : typeof thrown;
  const isAssertion = name === 'AssertionError';
  return {
    kind: isAssertion ? 'assertion' : 'exception',
    summary: `"${thread}" ${isAssertion ? 'failed an assertion' : 'threw'}: ${isAssertion && isError ? thrown.message : describeThrown(thrown)}`,
    error: { name, message: isError ? thrown.message : String(thrown) },
    sleepers: [],
  };
}

function stuck(run: PlainRun, steps: readonly TraceStep[]): Ending {
  const asleep = sleepers(run, steps);
  const isLost = asleep.some(({ wouldProceed }) => wouldProceed);
  const summary = isLost ? lostWakeupStory(asleep) : deadlockStory(asleep);
  return { kind: isLost ? 'lost-wakeup' : 'deadlock', summary, error: null, sleepers: asleep };
}
