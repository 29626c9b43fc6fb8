/** Writes down how things stand between two steps of a run. */
import type { ModelInstance } from './instance.ts';
import type { Moment, ThreadPosition, WaiterQueue } from './moment.ts';
import type { PlainRun } from './plain-run.ts';
import { threadPosition } from './thread-position.ts';

export const momentOf = (instance: ModelInstance, run: PlainRun): Moment => ({
  queues: queuesOf(instance, run),
  threads: run.threads.map((_, thread) => positionOf(instance, run, thread)),
});

const queuesOf = ({ layout }: ModelInstance, { queues, threads }: PlainRun): WaiterQueue[] =>
  [...queues]
    .filter(([, queue]) => queue.length > 0)
    .sort(([left], [right]) => left - right)
    .map(([cell, queue]) => ({
      cell,
      cellName: layout.nameOf(cell),
      threads: queue.map((thread) => threads[thread]!.name),
    }));

function positionOf(instance: ModelInstance, run: PlainRun, thread: number): ThreadPosition {
  const { name, next, isParked } = run.threads[thread]!;
  const { operation, within, stack, choices } = next;
  const ways = run.alternatives(thread);
  return threadPosition(instance, { thread: name, operation, within, isParked, ways, stack, choices });
}
