import { expect, it } from 'vitest';
import { timeLeft } from '../../src/vitest/time-left.ts';

const within = (timeout: number, beganAgoMs: number): ReturnType<typeof timeLeft> => {
  const result = { startTime: Date.now() - beganAgoMs };
  return timeLeft({ task: { timeout, result } as never });
};

it('leaves half a second for telling', () => {
  const { timeLimitMs } = within(5000, 1000);
  expect(timeLimitMs).toBeGreaterThan(3400);
  expect(timeLimitMs).toBeLessThanOrEqual(3500);
});

it('is never less than nothing', () => {
  expect(within(100, 1000)).toEqual({ timeLimitMs: 1 });
});

it('is no limit where the test has no timeout, or there is no test', () => {
  expect(within(0, 1000)).toEqual({});
  expect(within(Number.POSITIVE_INFINITY, 1000)).toEqual({});
  expect(timeLeft({})).toEqual({});
});
