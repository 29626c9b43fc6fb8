/** A counterexample in short names of cells, wherever the picture shows them. */
import type { Moment } from '../../src/checker/moment.ts';
import type { Violation } from '../../src/checker/verdict.ts';
import { CellNames } from '../../src/report/cell-names.ts';

/** The same run; its sentences are left as they are. */
export function withShortNames(violation: Violation): Violation {
  const names = new CellNames(violation);
  const momentOf = ({ queues, threads }: Moment): Moment => ({
    queues: queues.map((queue) => ({ ...queue, cellName: names.nameOf(queue.cellName) })),
    threads: threads.map((thread) => ({ ...thread, next: thread.next && names.textOf(thread.next) })),
  });
  const short = names.shortened(violation);
  return {
    ...short,
    steps: short.steps.map((step) => ({ ...step, cellName: step.cellName && names.nameOf(step.cellName) })),
    memory: violation.memory.map((content) => ({ ...content, name: names.nameOf(content.name) })),
    moments: violation.moments.map(momentOf),
    sleepers: violation.sleepers.map((sleeper) => ({ ...sleeper, cellName: names.nameOf(sleeper.cellName) })),
  };
}
