/** What is compared of a finished run: the cells, and what the threads returned. */

/** The results of interchangeable threads are a multiset: they are listed in order. */
export interface Observation {
  readonly cells: readonly number[];
  readonly results: readonly (readonly unknown[])[];
}

/** `results`: for each group of interchangeable threads the result of each. */
export const observation = (
  cells: readonly number[],
  results: readonly (readonly unknown[])[],
): Observation => ({ cells, results: results.map(sorted) });

const sorted = (results: readonly unknown[]): unknown[] =>
  results
    .map((result) => JSON.stringify(result ?? null))
    .sort()
    .map((text) => JSON.parse(text));
