/** Everything about a program that the checker and the naive enumerator could disagree on, and that they do. */
import { type CheckOptions, check, type Reductions, type Verdict } from 'heddle/checker';
import { type Enumeration, enumerate } from '../naive/enumerate.ts';
import { asModel } from './as-model.ts';
import { asNaive, observed } from './as-naive.ts';
import { checked, differences, enumerated, type Findings, violationDifferences } from './comparison.ts';
import { isBrokenByOne } from './crash-oracle.ts';
import { mayRace, type RandomProgram } from './statement.ts';

const reductions: readonly Required<Reductions>[] = [
  { learning: true, symmetry: true, loops: true, partialOrder: false },
  { learning: true, symmetry: false, loops: true, partialOrder: false },
  { learning: false, symmetry: true, loops: true, partialOrder: false },
  { learning: false, symmetry: false, loops: true, partialOrder: false },
];

/** What to compare. */
export interface Comparison {
  /** Stop a thread for good, too: slow. */
  readonly crashes: boolean;
}

/** One sentence for each disagreement about the program; none if all is well. */
export async function disagreements(program: RandomProgram, { crashes }: Comparison): Promise<string[]> {
  const naive = enumerate(asNaive(program), (last) => observed(program, last));
  const found: string[] = [];
  for (const reduction of reductions) {
    const name = `learning ${onOff(reduction.learning)}, symmetry ${onOff(reduction.symmetry)}`;
    const options = { exhaustive: true, reductions: reduction };
    found.push(...(await named(name, program, options, (verdict) => all(naive, verdict))));
    const reduced = { exhaustive: true, reductions: { ...reduction, partialOrder: true } };
    const few = (verdict: Verdict): string[] => allButCounts(naive, verdict);
    found.push(...(await named(`${name}, partial order on`, program, reduced, few)));
  }
  found.push(...(await named('by default', program, { exhaustive: true }, (verdict) => all(naive, verdict))));
  const shortest = (verdict: Verdict): string[] => violationDifferences(naive.shortest, verdict);
  found.push(...(await named('first violation', program, {}, shortest)));
  for (const order of ordersOf(program)) {
    const findings = (verdict: Verdict): string[] =>
      differences(enumerated(naive), backInOrder(checked(verdict), order));
    found.push(...(await named(`order ${order}`, reordered(program, order), { exhaustive: true }, findings)));
  }
  if (crashes && canOutliveCrashes(program, naive)) found.push(...(await crashDisagreements(program, naive)));
  return found;
}

/** By thread group: which place it is moved to another from. */
type Order = readonly number[];

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');

async function named(
  name: string,
  program: RandomProgram,
  options: CheckOptions,
  compare: (verdict: Verdict) => string[],
): Promise<string[]> {
  try {
    return compare(await check(asModel(program), options)).map((sentence) => `${name}: ${sentence}`);
  } catch (error) {
    return [`${name}: threw ${error instanceof Error ? `${error.name}: ${error.message}` : error}`];
  }
}

const all = (naive: Enumeration, verdict: Verdict): string[] => [
  ...differences(enumerated(naive), checked(verdict)),
  ...violationDifferences(naive.shortest, verdict),
];

/** Partial-order reduction leaves interleavings out: it can tell everything but how many there are. */
function allButCounts(naive: Enumeration, verdict: Verdict): string[] {
  const { completed, deadlocked, ...rest } = enumerated(naive);
  const found = {
    completed,
    deadlocked,
    outcomes: verdict.outcomes,
    isViolated: verdict.verdict === 'violated',
  };
  return [
    ...differences({ completed, deadlocked, ...rest }, found),
    ...violationDifferences(naive.shortest, verdict),
  ];
}

/** Backwards, and each group one place on. Plain accesses at the start are done thread by thread: there, order matters. */
function ordersOf(program: RandomProgram): Order[] {
  const order = program.groups.map((_, index) => index);
  if (mayRace(program) || order.length < 2) return [];
  const backwards = order.toReversed();
  return order.length === 2 ? [backwards] : [backwards, [...order.slice(1), 0]];
}

const reordered = (program: RandomProgram, order: Order): RandomProgram => ({
  ...program,
  groups: order.map((index) => program.groups[index]!),
});

/** The findings of a reordered program, told as of the program itself. */
function backInOrder(findings: Findings, order: Order): Findings {
  const outcomes = findings.outcomes.map((outcome) => {
    const { results, ...rest } = JSON.parse(outcome) as { readonly results: readonly unknown[] };
    const sorted = results.map((_, index) => results[order.indexOf(index)]);
    return JSON.stringify({ ...rest, results: sorted });
  });
  return { ...findings, outcomes };
}

/** Nobody stops between an atomic step and the plain accesses after it: where nothing races, nobody else could tell. */
const canOutliveCrashes = (program: RandomProgram, { failedRuns }: Enumeration): boolean =>
  failedRuns === 0 && !mayRace(program);

/** Whether one thread may stop for good anywhere; a program that deadlocks anyway is reported as that. */
function crashDisagreements(program: RandomProgram, { deadlockedRuns }: Enumeration): Promise<string[]> {
  const isDeadlocking = deadlockedRuns > 0;
  const isBroken = isDeadlocking || isBrokenByOne(asNaive(program));
  return named('one crash', program, { crashes: 1 }, (verdict) => {
    const kind = verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict;
    if ((kind !== 'holds') !== isBroken)
      return [`${kind}, though one crash ${isBroken ? 'breaks' : 'does not break'} it`];
    return isBroken && !isDeadlocking && kind !== 'crash' ? [`${kind} instead of crash`] : [];
  });
}
