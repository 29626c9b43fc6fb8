/** What a sample of schedules can show, and what only a search of all states does. */
import type { Asked } from './asked.ts';
import { countsSteps, mustNotSleep } from './asked.ts';
import type { AnyModel } from './model.ts';
import type { Sampled } from './sampled.ts';

/** Endless runs are cycles of the graph of all states: no single schedule shows one. */
export function lookedFor(model: AnyModel, asked: Asked): Pick<Sampled, 'lookedFor' | 'notLookedFor'> {
  return {
    lookedFor: [
      'deadlock',
      'lost wakeup',
      'assertion',
      'exception',
      ...(model.invariant ? ['invariant'] : []),
      ...(model.final ? ['final condition'] : []),
      ...(asked.leak ? ['leak'] : []),
      ...(asked.dataRace ? ['data race'] : []),
      ...(asked.aba ? ['ABA'] : []),
      ...(asked.bypass ? ['bypass'] : []),
      ...(asked.linearizability ? ['linearizability'] : []),
      ...(mustNotSleep(asked) ? ['operations that sleep'] : []),
      ...(asked.crashes > 0 ? ['survivors of a crash left asleep'] : []),
    ],
    notLookedFor: [endlessRuns(asked), ...(countsSteps(asked) ? ['how many steps operations take'] : [])],
  };
}

function endlessRuns(asked: Asked): string {
  const named = [
    ...(asked.livelock ? ['livelock'] : []),
    ...(asked.lockFreedom ? ['lock-freedom'] : []),
    ...(asked.obstructionFreedom ? ['obstruction-freedom'] : []),
    ...(asked.waitFreedom ? ['wait-freedom'] : []),
    ...(asked.crashes > 0 ? ['crash-tolerance'] : []),
  ];
  return `endless runs${named.length > 0 ? ` (${named.join(', ')})` : ''}`;
}
