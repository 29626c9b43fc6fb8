/**
 * Vector clocks of a counterexample: what each step may have learned from other threads.
 *
 * A step that reads a cell comes after the step that wrote what it read; a thread that was woken goes on after the step
 * that woke it. Plain accesses order nothing. So steps are concurrent here that came one after the other in the run, but
 * did not need to.
 */
import type { TraceStep, Violation } from '../checker/verdict.ts';

/** How many steps of each thread a step comes after, its own one included; threads without any are left out. */
export type VectorClock = Readonly<Record<string, number>>;

/** The clock of every step, in the order of the steps. */
export function vectorClocks({ steps }: Violation): readonly VectorClock[] {
  const ofThreads = new Map<string, VectorClock>();
  const ofCells = new Map<number, VectorClock>();
  return steps.map((step) => {
    const { thread, cell } = step;
    const before = ofThreads.get(thread) ?? {};
    const learned = cell !== null && reads(step) ? (ofCells.get(cell) ?? {}) : {};
    const clock = { ...latest(before, learned), [thread]: (before[thread] ?? 0) + 1 };
    ofThreads.set(thread, clock);
    if (cell !== null && writes(step)) ofCells.set(cell, clock);
    for (const woken of step.woke) ofThreads.set(woken, latest(ofThreads.get(woken) ?? {}, clock));
    return clock;
  });
}

const WITHOUT_READING = ['store', 'notify', 'read', 'write', 'pause'];
const ALWAYS_WRITING = ['store', 'exchange', 'add', 'sub', 'and', 'or', 'xor'];

const reads = ({ operation }: TraceStep): boolean => !WITHOUT_READING.includes(operation);

const writes = ({ operation, cell, changes }: TraceStep): boolean =>
  ALWAYS_WRITING.includes(operation) ||
  (operation === 'compareExchange' && changes.some((change) => change.cell === cell));

function latest(left: VectorClock, right: VectorClock): VectorClock {
  const threads = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries(
    [...threads].map((thread) => [thread, Math.max(left[thread] ?? 0, right[thread] ?? 0)]),
  );
}
