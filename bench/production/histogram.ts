/**
 * Histogram: how often something took how long, in cells that workers can share with the main thread.
 *
 * Sixteen buckets for each power of two of nanoseconds, so a quantile is at most 6 % off however long the tail is.
 */
const BUCKETS_PER_POWER = 16;
const POWERS = 40;

export const HISTOGRAM_LENGTH: number = BUCKETS_PER_POWER * POWERS;

/** Counts one of so many nanoseconds. */
export function record(histogram: Int32Array, nanoseconds: number): void {
  const bucket = Math.floor(Math.log2(Math.max(1, nanoseconds)) * BUCKETS_PER_POWER);
  histogram[Math.min(bucket, HISTOGRAM_LENGTH - 1)]!++;
}

/** The time within which so large a part of all is; NaN if there are none. */
export function quantile(histogram: Int32Array, part: number): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [bucket, count] of histogram.entries()) {
    seen += count;
    if (seen > 0 && seen >= part * total) return 2 ** ((bucket + 1) / BUCKETS_PER_POWER);
  }
  return Number.NaN;
}

/** Adds what another counted. */
export function merge(into: Int32Array, from: Int32Array): void {
  for (const [bucket, count] of from.entries()) into[bucket]! += count;
}
