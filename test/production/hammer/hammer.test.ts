/** Every primitive under hammering workers, over every queue: short here, long with `npm run test:hammer`. */
import { queueNames } from 'heddle';
import { describe, it } from 'vitest';
import { accounts } from './accounts.ts';

/** How many times as long as in `npm test`. */
const factor = Number(process.env.HEDDLE_HAMMER ?? 1);
const force = { workers: 4, rounds: Math.round(400 * factor) };

describe.each(queueNames)('hammered over %s', (queue) => {
  it.each(Object.entries(accounts))('%s', (_, account) => account({ queue, ...force }));

  it.each(Object.entries(accounts).slice(0, 2))('barging, %s', (_, account) =>
    account({ queue, fair: false, ...force }),
  );
});
