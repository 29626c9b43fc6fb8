/** All primitives, over every queue: some ten thousand operations here, ten million with `npm run test:hammer`. */
import { queueNames } from 'heddle';
import { afterAll, describe, expect, it } from 'vitest';
import { accounts } from './accounts.ts';

/** How many operations there are over all of these tests. */
const leastOperations = Number(process.env.HEDDLE_OPERATIONS ?? 30_000);
const WORKERS = 4;
const BARGING = 2;
/** Latches are used up, so those who hammer them do less: they are not reckoned with. */
const tests = queueNames.length * (Object.keys(accounts).length - 1 + BARGING);
const force = { workers: WORKERS, rounds: Math.ceil(leastOperations / (tests * WORKERS)) };

let operations = 0;

describe.each(queueNames)('hammered over %s', (queue) => {
  it.each(Object.entries(accounts))('%s', async (_, account) => {
    operations += await account({ queue, ...force });
  });

  it.each(Object.entries(accounts).slice(0, BARGING))('barging, %s', async (_, account) => {
    operations += await account({ queue, fair: false, ...force });
  });
});

afterAll(() => {
  console.log(`${operations} operations by ${WORKERS} workers at a time, all accounts settled`);
  expect(operations).toBeGreaterThanOrEqual(leastOperations);
});
