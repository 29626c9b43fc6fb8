/** Who takes part, each with the settings that suit it best. */
import type { Contender } from './row.ts';

/** `default` is what users get; `all states` has neither symmetry nor partial-order reduction. */
export const heddle: readonly Contender[] = [
  { tool: 'heddle', setting: 'default' },
  { tool: 'heddle', setting: 'partial order' },
  { tool: 'heddle', setting: 'all states' },
];

/** With partial-order reduction, without, and with states collapsed to take less memory. */
export const spin: readonly Contender[] = [
  { tool: 'SPIN', setting: 'default' },
  { tool: 'SPIN', setting: 'all states' },
  { tool: 'SPIN', setting: 'collapsed' },
];

/** loom's users often bound preemptions by 2 or 3, which is not exhaustive any more. */
export const loom: readonly Contender[] = [
  { tool: 'loom', setting: 'exhaustive' },
  { tool: 'loom', setting: 'preemptions-3' },
  { tool: 'loom', setting: 'preemptions-2' },
];

/** Depth first; its own users draw schedules at random, which ends with a bug or never. */
export const shuttle: readonly Contender[] = [{ tool: 'shuttle', setting: 'exhaustive' }];

/** Whether `holds` is about all interleavings. */
export const isExhaustive = ({ setting }: Contender): boolean =>
  !setting.startsWith('preemptions') && setting !== 'random';
