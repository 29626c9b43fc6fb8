import { check, defineModel } from 'heddle/checker';
import { expect, it } from 'vitest';

/** Two threads that sleep until they are woken, and one that changes what they look at, and wakes nobody. */
const model = defineModel({
  name: 'changed, but not notified',
  setup: ({ memory, cells }) => ({ memory, flag: cells.cell('flag') }),
  threads: {
    waiter: { count: 2, body: ({ memory, flag }) => void memory.wait(flag, 0) },
    setter: ({ memory, flag }) => memory.store(flag, 1),
  },
  final: () => true,
});

it('a parked thread does not go on because its cell has changed', async () => {
  const { statistics } = await check(model, { exhaustive: true });
  // 3! orders; nobody sleeps only in those 2 that begin with the setter.
  expect(statistics.interleavings).toEqual({ completed: 2n, deadlocked: 4n });
});
