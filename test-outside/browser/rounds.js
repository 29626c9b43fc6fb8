/** What the page and its workers agree on. */
export const WORKERS = 2;
export const WORKER_ROUNDS = 5000;
export const PAGE_ROUNDS = 100;

/** Adds 1 in two plain steps with some time in between: two at once lose one. */
export function addPlainly(cells) {
  const before = cells[0];
  for (let step = 0; step < 100; step++) Atomics.load(cells, 0);
  cells[0] = before + 1;
}
