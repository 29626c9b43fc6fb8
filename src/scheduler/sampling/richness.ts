/**
 * How much there is, judged by how much was seen once only.
 *
 * Idea.       What was seen in one sample only is close to what was seen in none. Chao's estimator turns how much was seen
 *             once and twice into how much was not seen; Good and Turing's turns it into the chance of seeing something new.
 * Honest.     Chao's is a lower bound: where few things are likely and very many are unlikely, as with schedules, there
 *             may be far more. So the share that it gives is at most what was seen.
 * Source.     I. J. Good, Biometrika 40, 1953; A. Chao, Scand. J. Statist. 11, 1984, and Biometrics 43, 1987 (the
 *             interval); W. W. Esty, Ann. Statist. 11, 1983 (the interval of Good and Turing's).
 */
import type { SightingCounts } from './sightings.ts';

/** An estimate, and between what it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Standard deviations on either side that hold 95 % of a normal distribution. */
const WIDTH_OF_95 = 1.96;

/** How many there are at least, in all: Chao2, with its bias corrected where nothing was seen twice. */
export function estimatedTotal({ samples, distinct, once, twice }: SightingCounts): Estimate {
  const share = samples === 0 ? 0 : (samples - 1) / samples;
  const unseen = share * (twice > 0 ? (once * once) / (2 * twice) : (once * (once - 1)) / 2);
  if (unseen === 0) return { value: distinct, low: distinct, high: distinct };
  const value = distinct + unseen;
  const variance = twice > 0 ? varianceOf(share, once, twice) : varianceWithoutTwice(share, once, value);
  const spread = Math.exp(WIDTH_OF_95 * Math.sqrt(Math.log(1 + variance / unseen ** 2)));
  return { value, low: distinct + unseen / spread, high: distinct + unseen * spread };
}

function varianceOf(share: number, once: number, twice: number): number {
  const ratio = once / twice;
  return twice * ((share / 2) * ratio ** 2 + share ** 2 * ratio ** 3 + (share ** 2 / 4) * ratio ** 4);
}

function varianceWithoutTwice(share: number, once: number, total: number): number {
  const pairs = (share * once * (once - 1)) / 2;
  const variance =
    pairs + (share ** 2 * once * (2 * once - 1) ** 2) / 4 - (share ** 2 * once ** 4) / (4 * total);
  return Math.max(variance, 0);
}

/** The chance that one more sample shows something that none has shown, if each sample shows one thing. */
export function chanceOfNews({ samples, once, twice }: SightingCounts): Estimate {
  if (samples === 0) return { value: 1, low: 0, high: 1 };
  const value = once / samples;
  const variance = (value * (1 - value) + (2 * twice) / samples) / samples;
  const error = WIDTH_OF_95 * Math.sqrt(variance);
  // What never happens in so many trials has a chance of at most 3 in so many, with 95 % confidence.
  const high = Math.min(Math.max(value + error, 3 / samples), 1);
  return { value, low: Math.max(value - error, 0), high };
}
