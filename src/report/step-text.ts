/** A step of a counterexample in a few words, for formats that have a line for it. */
import type { TraceStep } from '../checker/verdict.ts';
import { stepLines } from './step-lines.ts';

/** `load(flag) → 0`, `wait(waiters, 0), falls asleep`. */
export const stepText = (step: TraceStep): string =>
  stepLines(step, step.within)
    .map(({ text }) => text)
    .join(', ');
