/** One step in words: the operation, its result, and what came of it. */
import { match } from 'ts-pattern';
import type { TraceStep } from '../checker/verdict.ts';
import type { Line, Tone } from './palette.ts';

const PLAIN_ACCESSES_SHOWN = 2;

/** The lines of a step. `operation` is what the thread was in before: a new one is announced. */
export function stepLines(step: TraceStep, operation: string | null): readonly Line[] {
  const { within, text, result } = step;
  return [
    ...lines('name', within !== null && within !== operation ? [`${within}:`] : []),
    ...lines('warning', causeOf(step)),
    ...lines('plain', [result === null ? text : `${text} → ${result}`]),
    ...lines('warning', step.parked ? ['falls asleep'] : []),
    ...lines('warning', unnoticed(step)),
    ...wakes(step),
    ...lines('dim', plainAccesses(step.plain)),
    ...ending(step),
  ];
}

const lines = (tone: Tone, texts: readonly string[]): Line[] => texts.map((text) => ({ tone, text }));

const causeOf = ({ cause }: TraceStep): string[] =>
  match(cause)
    .with('step', () => [])
    .with('timeout', () => ['its time is up'])
    .with('spurious', () => ['wakes up for no reason'])
    .exhaustive();

/** `had changed to 3 and back since step 4`. */
function unnoticed({ changedBack }: TraceStep): string[] {
  if (changedBack === null) return [];
  const { since, changes } = changedBack;
  const passed = changes.slice(0, -1).map(({ after }) => after);
  return [
    `had changed to ${passed.join(', ')} and back since ${since === 0 ? 'its start' : `step ${since}`}`,
  ];
}

function wakes({ operation, woke }: TraceStep): Line[] {
  if (woke.length > 0) return lines('good', [`wakes ${woke.join(', ')}`]);
  return operation === 'notify' ? lines('dim', ['wakes nobody']) : [];
}

/** What they wrote is among the memory changes anyway. */
function plainAccesses(plain: readonly string[]): string[] {
  if (plain.length > PLAIN_ACCESSES_SHOWN) return [`+ ${plain.length} plain accesses`];
  return plain.map((access) => `+ ${access}`);
}

const ending = ({ ended }: TraceStep): Line[] =>
  match(ended)
    .with(null, () => [])
    .with('finished', () => lines('dim', ['finishes']))
    .with('failed', () => lines('bad', ['fails']))
    .exhaustive();
