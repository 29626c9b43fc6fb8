/** What a verdict is about: the model, what was checked of it, and what that rests on. */
import { missProbability } from '../scheduler/fingerprint-table.ts';
import { type Asked, propertiesOf } from './asked.ts';
import { isAboutOperations } from './expected-operations.ts';
import type { Exploration } from './exploration.ts';
import type { AnyModel } from './model.ts';
import type { Verdict } from './verdict.ts';

/** @param asked All that was asked for, whichever part of it this exploration was about. */
export function about(
  model: AnyModel,
  exploration: Exploration,
  asked: Asked,
): Pick<Verdict, 'model' | 'description' | 'bounds' | 'properties' | 'assumptions'> {
  const { crashes, lockFree, dataRace } = asked;
  const { foldedLoops: loops, maxStepsPerOperation: steps } = exploration;
  const budget = model.spuriousWakeups ?? 0;
  const assumptions = [
    'Atomics are sequentially consistent, and a timeout may fire whenever its thread is parked.',
    budget === 0
      ? 'Nothing wakes spuriously, as ECMA-262 says.'
      : `At most ${budget} spurious wakeup${budget === 1 ? '' : 's'} in a run; ECMA-262 has none.`,
    ...(exploration.hasPlainAccesses && !dataRace
      ? ['Plain accesses are free of data races: each takes effect together with the atomic step before it.']
      : []),
    ...(crashes > 0
      ? [
          `At most ${crashes} thread${crashes === 1 ? ' stops' : 's stop'} for good; one that sleeps then still takes the notify that comes to it.`,
        ]
      : []),
    ...(isAboutOperations(asked) && lockFree !== null
      ? [`Only these operations must not depend on others: ${lockFree.join(', ')}.`]
      : []),
    ...(loops.length > 0
      ? [
          `Loops without \`retry\` go on, and are left, as they were seen to be within ${steps.toLocaleString('en')} steps: those from ${loops.join(', ')}.`,
        ]
      : []),
    ...(exploration.mayBeShorter
      ? ['The run shown may not be the shortest: a limit was reached before all shorter ones were looked at.']
      : []),
    ...(exploration.keepsFingerprints
      ? [
          `States with equal 64-bit fingerprints are equal. Were fingerprints drawn at random, any state was missed with a probability of at most ${missProbability(exploration.search.store.count).toExponential(1)}.`,
        ]
      : []),
    ...(exploration.hasBoundaries
      ? [
          'What is forgotten at a boundary never matters again: an operation leaves its result, an attempt what it carries. Compared with code run plainly for one step beyond each boundary and, before saying *holds*, along random schedules.',
        ]
      : []),
  ];
  return {
    model: model.name,
    description: model.description ?? null,
    bounds: { ...model.bounds, ...(crashes > 0 && { crashes }) },
    properties: propertiesOf(asked),
    assumptions,
  };
}
