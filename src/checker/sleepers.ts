/** Who sleeps at the end of a run, what for, and which notify came too early. */
import { OperationKind as Kind, type Operation } from '../memory/operation.ts';
import type { PlainRun } from './plain-run.ts';
import type { Sleeper, TraceStep } from './verdict.ts';

/** Steps after which a woken thread is taken to go round for ever. */
const LONGEST_SOLO = 10_000;

/** Every thread that is parked at the end of a run. */
export function sleepers(run: PlainRun, steps: readonly TraceStep[]): Sleeper[] {
  return run.threads.flatMap(({ name, next, isParked }, index) =>
    isParked ? [sleeper(run, steps, index, name, next.operation, next.within)] : [],
  );
}

function sleeper(
  run: PlainRun,
  steps: readonly TraceStep[],
  index: number,
  thread: string,
  { cell, first }: Operation,
  within: string | null,
): Sleeper {
  const parkedAt = steps.findLast((step) => step.thread === thread)!;
  const notifies = steps.filter((step) => step.operation === 'notify' && step.cell === cell);
  return {
    thread,
    within,
    cell,
    cellName: parkedAt.cellName!,
    expected: first,
    parkedAt: parkedAt.index,
    wouldProceed: wouldProceed(run, index),
    notifiedBefore: summary(notifies.findLast((step) => step.index < parkedAt.index)),
    notifiedAfter: summary(notifies.findLast((step) => step.index > parkedAt.index)),
  };
}

const summary = (step: TraceStep | undefined): Sleeper['notifiedBefore'] =>
  step ? { step: step.index, thread: step.thread, woken: step.woke.length, whom: step.woke } : null;

/** Whether the thread, woken now and running alone, would complete the operation in which it sleeps. */
function wouldProceed(stuck: PlainRun, index: number): boolean {
  const run = stuck.clone();
  const asleep = run.threads[index]!.next.place;
  run.wake(index);
  for (let step = 0; step < LONGEST_SOLO; step++) {
    const { next, isParked } = run.threads[index]!;
    if (isParked) return false;
    if (next.place !== asleep || next.operation.kind >= Kind.finished) return true;
    run.move(index, 0);
  }
  return false;
}
