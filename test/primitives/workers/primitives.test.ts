/** The primitives over every queue, hammered by four real threads: a second of it at most for each. */
import { afterAll, describe, expect, it } from 'vitest';
import { queueNames } from '../../../src/primitives/queues.ts';
import { Crew } from './crew.ts';
import { WORKERS } from './meeting.ts';
import { createSite, type PrimitiveJobName } from './primitive-jobs.ts';

const crew = new Crew(WORKERS);
afterAll(() => crew.dismiss());

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe.each(queueNames)('on real workers, over %s,', (queue) => {
  /** Lets four workers do their jobs; they return how often they did what they are there for. */
  const hammer = async (jobs: readonly PrimitiveJobName[], rounds: number) => {
    const { memory, site } = createSite(queue);
    return { memory, ...site, counts: await crew.run(memory, jobs, rounds, queue) };
  };

  it('a mutex lets one in at a time, and survives those who give up', async () => {
    const { memory, mutex, left, counts } = await hammer(
      ['lock', 'lock', 'lock in time', 'lock in time'],
      1_000,
    );
    expect(memory.load(left)).toBe(sum(counts));
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('a mutex that is not fair lets one in at a time', async () => {
    const { memory, bargingMutex, left } = await hammer(['barge', 'barge', 'barge', 'barge'], 5_000);
    expect(memory.load(left)).toBe(20_000);
    expect([bargingMutex.isLocked, bargingMutex.isIdle]).toEqual([false, true]);
  });

  it('a reader-writer lock shows no reader half of a write', async () => {
    const { memory, rwLock, right, counts } = await hammer(['read', 'read', 'write', 'write'], 1_000);
    expect(counts.slice(0, 2)).toEqual([1_000, 1_000]);
    expect(memory.load(right)).toBe(counts[2]! + counts[3]!);
    expect([rwLock.holders, rwLock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
  });

  it('a barrier keeps four together, and each round has one leader', async () => {
    const party = 'pass the barrier';
    const { barrier, counts } = await hammer([party, party, party, party], 500);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
    expect(sum(counts)).toBe(500);
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });

  it('a notification for one reaches whom it is meant for, whoever gets in the way', async () => {
    const { ping, pong, counts } = await hammer(['serve', 'return', 'disturb', 'disturb'], 500);
    expect(counts).toEqual([500, 500, 0, 0]);
    expect([ping.isIdle, pong.isIdle, pong.isNotified]).toEqual([true, true, false]);
  });

  it('an event leaves no taker asleep beside a token', async () => {
    const { memory, event, tokens } = await hammer(
      ['take tokens', 'take tokens', 'give tokens', 'give tokens'],
      2_000,
    );
    expect([memory.load(tokens), event.isIdle]).toEqual([0, true]);
  });
});
