/**
 * Numbers that look random and are the same for the same seed, on every machine; for each schedule others.
 *
 * Source.  G. Marsaglia, "Xorshift RNGs", 2003 (128 bits of state); A. Appleby's mixing of MurmurHash3, public domain.
 */

export interface RandomNumbers {
  /** A whole number from 0 on, less than `bound`. */
  below(bound: number): number;
  /** A number from 0 on, less than 1. */
  fraction(): number;
}

/** Any bit of the number changes about half of the bits of what comes out. */
export function mixed(bits: number): number {
  let mix = bits ^ (bits >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

/** Numbers thrown away at first, so that every one depends on every bit of seed and stream. */
const WARM_UP = 12;

/** @param stream Which of the seed's sequences: the number of a schedule. */
export function randomNumbers(seed: number, stream: number): RandomNumbers {
  let x = mixed(mixed(seed + 0x9e3779b9) ^ stream);
  let y = mixed(x + 0x7f4a7c15);
  let z = mixed(y + 0x7f4a7c15);
  let w = mixed(z + 0x7f4a7c15) | 1;
  const next = (): number => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return w >>> 0;
  };
  for (let count = 0; count < WARM_UP; count++) next();
  const fraction = (): number => next() / 2 ** 32;
  return { fraction, below: (bound) => Math.floor(fraction() * bound) };
}
