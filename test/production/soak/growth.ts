/** Whether measurements grow: a straight line through them, and how sure it is that it rises. */

/** A measurement, and when it was made. */
export interface Point {
  readonly seconds: number;
  readonly value: number;
}

/** How fast something grows. */
export interface Growth {
  readonly mean: number;
  readonly perMinute: number;
  /** Standard error of `perMinute`: what mere noise would make of it, about two times in three. */
  readonly error: number;
}

/** How many standard errors above the threshold a growth must lie; noise does that less than once in a thousand runs. */
const CERTAINTY = 3;

/** The straight line with the least squares of distances, through three points or more. */
export function growthOf(points: readonly Point[]): Growth {
  if (points.length < 3)
    throw new RangeError(`Expected 3 points or more, got ${points.length}. Soak longer.`);
  const meanSeconds = meanOf(points.map(({ seconds }) => seconds));
  const mean = meanOf(points.map(({ value }) => value));
  const spread = sumOf(points.map(({ seconds }) => (seconds - meanSeconds) ** 2));
  const slope = sumOf(points.map(({ seconds, value }) => (seconds - meanSeconds) * (value - mean))) / spread;
  const residues = points.map(({ seconds, value }) => value - mean - slope * (seconds - meanSeconds));
  const variance = sumOf(residues.map((residue) => residue ** 2)) / (points.length - 2);
  return { mean, perMinute: slope * 60, error: Math.sqrt(variance / spread) * 60 };
}

/** Whether it grows by more than so much a minute, beyond what noise can do. */
export const exceeds = ({ perMinute, error }: Growth, mostPerMinute: number): boolean =>
  perMinute - CERTAINTY * error > mostPerMinute;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;
