/** Threads that die: a few hundred here, 10,000 with `npm run test:hammer`. */
import { queueNames } from 'heddle';
import { afterAll, describe, expect, it } from 'vitest';
import { locks, permits } from './estates.ts';
import { killInALoop, killsIn, noToll, sum } from './kills.ts';

/** How many workers are killed, over all of these tests. */
const leastKills = Number(process.env.HEDDLE_KILLS ?? 150);
const TESTS_A_QUEUE = 3;
const crew = { workers: 3, kills: Math.ceil(leastKills / (queueNames.length * TESTS_A_QUEUE)) };

let toll = noToll;

describe.each(queueNames)('workers killed over %s', (queue) => {
  it.each([true, false])('leave a semaphore its permits (fair: %s)', async (fair) => {
    const newEstate = () => permits(queue, fair);
    const here = await killInALoop({ job: 'holdPermits', newEstate, ...crew });
    expect(here.exact).toBeGreaterThan(0);
    toll = sum(toll, here);
  });

  it('leave locks free', async () => {
    const here = await killInALoop({ job: 'holdLocks', newEstate: () => locks(queue), ...crew });
    expect(here.exact).toBeGreaterThan(0);
    toll = sum(toll, here);
  });
});

afterAll(() => {
  console.log(`${killsIn(toll)} workers killed:`, toll);
  expect(killsIn(toll)).toBeGreaterThanOrEqual(leastKills);
});
