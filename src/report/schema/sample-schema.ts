/** The schema of what a sample of schedules showed. */
import type { Coverage, Estimate, PctGuarantee, Sampled } from '../../checker/sampled.ts';
import {
  count,
  described,
  listOf,
  named,
  number,
  objectOf,
  oneOf,
  ordinal,
  orNull,
  type Shape,
  text,
} from './shapes.ts';

/** Every way to draw; the compiler sees to it that none is missing. */
const strategies: Readonly<Record<Sampled['strategy'], true>> = { random: true, pct: true, pos: true };

/** The definitions, by name. */
export const sampleSchemas: Readonly<Record<string, Shape>> = {
  Sampled: objectOf<Sampled>({
    strategy: oneOf(...Object.keys(strategies)),
    seed: count,
    schedules: described('How many were drawn.', count),
    cutOff: described('How many of them were cut off after longestSteps steps.', count),
    longestSteps: count,
    guarantee: described('Null unless the strategy is pct.', orNull(named('PctGuarantee'))),
    states: named('Coverage'),
    classes: described(
      'Schedules that differ only in the order of steps without conflict are of one class.',
      named('Coverage'),
    ),
    chanceOfNewClass: named('Estimate'),
    lookedFor: listOf(text),
    notLookedFor: listOf(text),
    found: described(
      'Which schedule showed the violation, from 1, and in how many steps.',
      orNull(objectOf<NonNullable<Sampled['found']>>({ schedule: ordinal, steps: count })),
    ),
  }),
  Coverage: objectOf<Coverage>({ seen: count, seenOnce: count, estimatedTotal: named('Estimate') }),
  Estimate: described(
    'A value, and between what it lies with 95 % confidence.',
    objectOf<Estimate>({ value: number, low: number, high: number }),
  ),
  PctGuarantee: objectOf<PctGuarantee>({ depth: count, threads: count, steps: count, chance: number }),
};
