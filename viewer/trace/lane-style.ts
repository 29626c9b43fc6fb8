/** The colours of lanes: a thread has the same one wherever it is shown. */

const INKS = 8;

/** Sets the colour of a thread for an element and what is in it. */
export const inkOf = (lane: number): Readonly<Record<string, string>> => ({
  '--ink': `var(--thread-${lane % INKS})`,
});
