/** The programs whose cost is followed, as the rows of a table, and what is the same on every machine about each. */
import type { AnyModel, CheckOptions, Verdict } from 'heddle/checker';
import {
  baselineSemaphore,
  checkThenRegister,
  futexMutex,
  reacquiredMutex,
  segmentedSemaphore,
  twoTakers,
} from './programs.ts';

/** What a check costs, in figures that do not depend on the machine. */
export interface MachineIndependent {
  readonly name: string;
  readonly verdict: Verdict['verdict'];
  readonly states: number;
  readonly transitions: number;
  readonly classes: number;
}

const unsorted: CheckOptions = { reductions: { symmetry: false } };
/** Past the first violation, so that all states are counted. */
const exhaustive: CheckOptions = { ...unsorted, exhaustive: true };
/** One program in one configuration each. */
export const programs: readonly [name: string, model: AnyModel, options: CheckOptions][] = [
  ['futex mutex 3x2', futexMutex(3, 2), unsorted],
  ['futex mutex 4x3', futexMutex(4, 3), unsorted],
  ['futex mutex 4x3 symmetric', futexMutex(4, 3), {}],
  ['futex mutex 6x3 symmetric', futexMutex(6, 3), {}],
  ['mutex re-acquired as 2, n=2', reacquiredMutex(2, 2), exhaustive],
  ['mutex re-acquired as 1, n=2', reacquiredMutex(2, 1), exhaustive],
  ['mutex re-acquired as 2, n=3', reacquiredMutex(3, 2), exhaustive],
  ['mutex re-acquired as 1, n=3', reacquiredMutex(3, 1), exhaustive],
  ['baseline semaphore 3x1', baselineSemaphore(3, 1, 1), {}],
  ['baseline semaphore 4x1', baselineSemaphore(4, 1, 1), {}],
  ['baseline semaphore 3x2', baselineSemaphore(3, 2, 1), {}],
  ['baseline semaphore 4x2', baselineSemaphore(4, 2, 1), {}],
  ['baseline semaphore 6x1', baselineSemaphore(6, 1, 2), {}],
  ['segmented semaphore 3x1', segmentedSemaphore(3, 1), {}],
  ['segmented semaphore 4x1', segmentedSemaphore(4, 1), {}],
  ['segmented semaphore 3x2', segmentedSemaphore(3, 2), {}],
  ['two takers', twoTakers(false), unsorted],
  ['two takers, notify only on 0 to 1', twoTakers(true), exhaustive],
  ['check, register, park', checkThenRegister(), exhaustive],
];

export function figuresOf(name: string, { verdict, statistics }: Verdict): MachineIndependent {
  const { states, transitions, classes } = statistics;
  return { name, verdict, states, transitions, classes };
}
