/** What came of a step, in a few words each, with how they are to be taken. */
import { match } from 'ts-pattern';
import type { TraceStep } from '../../src/checker/verdict.ts';

export type Tone = 'plain' | 'good' | 'warning' | 'bad';

export interface StepNote {
  readonly tone: Tone;
  readonly text: string;
}

/** What happens to the thread besides its operation: it falls asleep, its time is up, it ends. */
export function stepNotes(step: TraceStep): readonly StepNote[] {
  return [...causeOf(step), ...sleep(step), ...unnoticed(step), ...wakes(step), ...ending(step)];
}

/** `load(flag) → 0`; `wait(flag, 0)` of a thread that fell asleep has no result yet. */
export const deedOf = ({ text, result }: TraceStep): string =>
  result === null ? text : `${text} → ${result}`;

const note = (tone: Tone, text: string): StepNote[] => [{ tone, text }];

const causeOf = ({ cause }: TraceStep): StepNote[] =>
  match(cause)
    .with('step', () => [])
    .with('timeout', () => note('warning', 'its time is up'))
    .with('spurious', () => note('warning', 'wakes up for no reason'))
    .exhaustive();

const sleep = ({ parked }: TraceStep): StepNote[] => (parked ? note('warning', 'falls asleep') : []);

function unnoticed({ changedBack }: TraceStep): StepNote[] {
  if (changedBack === null) return [];
  const passed = changedBack.changes.slice(0, -1).map(({ after }) => after);
  const since = changedBack.since === 0 ? 'its start' : `step ${changedBack.since}`;
  return note('warning', `had changed to ${passed.join(', ')} and back since ${since}`);
}

function wakes({ operation, woke }: TraceStep): StepNote[] {
  if (woke.length > 0) return note('good', `wakes ${woke.join(', ')}`);
  return operation === 'notify' ? note('plain', 'wakes nobody') : [];
}

const ending = ({ ended }: TraceStep): StepNote[] =>
  match(ended)
    .with(null, () => [])
    .with('finished', () => note('plain', 'finishes'))
    .with('failed', () => note('bad', 'fails'))
    .exhaustive();
