/** Whether the checker and the naive enumerator say the same about a program. */
import type { Verdict } from 'heddle/checker';
import type { Enumeration, Shortest } from '../naive/enumerate.ts';

/** What both can tell. */
export interface Findings {
  /** The distinct observations of finished runs, as JSON texts in order. */
  readonly outcomes: readonly string[];
  /** How many interleavings finish, and how many end in a deadlock. */
  readonly completed: bigint;
  readonly deadlocked: bigint;
  /** Whether anything is wrong. */
  readonly isViolated: boolean;
}

export const enumerated = ({
  finished,
  completedRuns,
  deadlockedRuns,
  failedRuns,
}: Enumeration): Findings => ({
  outcomes: [...finished].sort(),
  completed: BigInt(completedRuns),
  deadlocked: BigInt(deadlockedRuns),
  isViolated: deadlockedRuns + failedRuns > 0,
});

/** @throws {TypeError} if the verdict has no counts: loops without end, or a budget that was hit. */
export function checked({ verdict, outcomes, statistics }: Verdict): Findings {
  const { interleavings } = statistics;
  if (!interleavings) throw new TypeError(`Expected a finite program to be counted; it was ${verdict}.`);
  return { outcomes: [...outcomes].sort(), ...interleavings, isViolated: verdict === 'violated' };
}

/** What differs, one sentence each; nothing if they agree. */
export function differences(naive: Findings, checker: Findings): string[] {
  const missed = naive.outcomes.filter((outcome) => !checker.outcomes.includes(outcome));
  const invented = checker.outcomes.filter((outcome) => !naive.outcomes.includes(outcome));
  const counts = (['completed', 'deadlocked', 'isViolated'] as const)
    .filter((field) => naive[field] !== checker[field])
    .map((field) => `${field}: ${checker[field]} instead of ${naive[field]}`);
  return [
    ...missed.map((outcome) => `missed ${outcome}`),
    ...invented.map((outcome) => `invented ${outcome}`),
    ...counts,
  ];
}

/** What differs between the violation reported and the shortest bad runs with the fewest preemptions. */
export function violationDifferences(shortest: Shortest | null, verdict: Verdict): string[] {
  if (verdict.verdict !== 'violated') return shortest ? [`${verdict.verdict}, though a run is bad`] : [];
  const { kind, steps, preemptions } = verdict.violation;
  if (!shortest) return [`${kind}, though no run is bad`];
  return [
    ...(steps.length === shortest.steps ? [] : [`${steps.length} steps instead of ${shortest.steps}`]),
    ...(preemptions === shortest.preemptions
      ? []
      : [`${preemptions} preemptions instead of ${shortest.preemptions}`]),
    ...([...shortest.failures].some((failure) => failure === kind)
      ? []
      : [`${kind} instead of ${[...shortest.failures].join(' or ')}`]),
  ];
}
