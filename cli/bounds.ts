/** The bounds given on the command line. */

/** Only what was given: a model's own defaults stand for the rest. */
export interface Bounds {
  readonly threads?: number;
  readonly rounds?: number;
}

/** `--threads 3 --rounds 2`; empty if no bound was given. */
export const boundsText = (bounds: Bounds): string =>
  Object.entries(bounds)
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ');

export const isBounded = (bounds: Bounds): boolean => Object.keys(bounds).length > 0;

/** The bounds among a command's options. */
export const boundsOf = ({ threads, rounds }: Bounds): Bounds => ({
  ...(threads === undefined ? {} : { threads }),
  ...(rounds === undefined ? {} : { rounds }),
});
