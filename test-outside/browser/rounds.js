/** What the page and its workers agree on. */
export const WORKERS = 2;
export const WORKER_ROUNDS = 300;
export const PAGE_ROUNDS = 100;

/** Adds 1 in two plain steps: two at once lose one. */
export function addPlainly(cells) {
  cells[0] = cells[0] + 1;
}
