/** The objects of every phase are linearizable; where the specification has to be lenient, it is violated without. */
import { queueNames } from 'heddle';
import { type AnyModel, check, type Verdict } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import bargingSemaphores from '../../models/linearizable/barging-semaphore.ts';
import events from '../../models/linearizable/event.ts';
import fairSemaphores, { fairTrier } from '../../models/linearizable/fair-semaphore.ts';
import latches from '../../models/linearizable/latch.ts';
import mutexes from '../../models/linearizable/mutex.ts';
import onces from '../../models/linearizable/once.ts';
import waiterQueues from '../../models/linearizable/waiter-queue.ts';

const models = [...[waiterQueues, bargingSemaphores, fairSemaphores, mutexes, latches, events, onces]].flat();

/** A model that is not as its specification says: the call, and what it returned. */
async function unexplained(model: AnyModel): Promise<string> {
  const verdict: Verdict = await check(model);
  if (verdict.verdict !== 'violated') return verdict.verdict;
  const call = verdict.violation.history.find((one) => one.unexplained);
  return `${verdict.violation.kind}: ${call?.name}(${call?.args}) → ${call?.result}`;
}

describe('is linearizable', () => {
  it.each(models.map((model) => [model.name, model] as const))('%s', async (_, model) => {
    const { verdict, properties, statistics } = await check(model, { countInterleavings: false });
    expect({ verdict, properties }).toEqual({ verdict: 'holds', properties: ['linearizability'] });
    expect(statistics.states).toBeGreaterThan(100);
  });
});

describe('a fair semaphore', () => {
  it.each(queueNames)('of %s may serve either first of two that come at the same time', async (queue) => {
    expect(await unexplained(fairTrier(queue, {}))).toBe('not-linearizable: tryAcquire(1) → true');
  });
});
