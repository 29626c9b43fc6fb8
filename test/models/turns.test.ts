/** Nobody is overtaken where turns are fair, and which comparisons are of references: what docs/properties.md says of phases. */
import type { QueueName } from 'heddle';
import { type AnyModel, check, replay } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { queueSteps, semaphoreSteps } from '../../models/phases/lock-free-steps.ts';
import { queuedMutex } from '../../models/phases/mutex.ts';
import { notifyOrder } from '../../models/phases/notify-order.ts';
import { semaphoreContention } from '../../models/phases/semaphore-contention.ts';
import { semaphoreHandOff } from '../../models/phases/semaphore-hand-off.ts';
import { semaphoreOrder } from '../../models/phases/semaphore-order.ts';
import { inTurn } from '../../models/phases/turns.ts';

const queues: readonly QueueName[] = ['phase0', 'phase1', 'phase2', 'phase3'];

describe.each(queues)('%s', (queue) => {
  it.each([queuedMutex(queue), semaphoreContention(queue, { rounds: 1 })])(
    '$name is handed over in turn',
    async (model) => {
      expect(model.bypass?.bound).toBe(0);
      expect((await check(model, { properties: ['bypass'], countInterleavings: false })).verdict).toBe(
        'holds',
      );
    },
  );

  it('lets one be overtaken by as many as there are other permits, at most', async () => {
    const model = semaphoreHandOff(queue, { threads: 3 }); // two permits: one fewer may overtake
    expect(model.bypass?.bound).toBe(1);
    expect((await check(model, { properties: ['bypass'], countInterleavings: false })).verdict).toBe('holds');
  });

  it('lets one be overtaken that was granted its permit and not told yet, unless a mutex is around both', async () => {
    const model = semaphoreHandOff(queue, { threads: 3 });
    const stricter: AnyModel = { ...model, bypass: inTurn('acquire', 0) };
    const verdict = await check(stricter, { properties: ['bypass'], countInterleavings: false });
    if (queue === 'phase0') {
      expect(verdict.verdict).toBe('holds');
      return;
    }
    if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}.`);
    expect(replay(stricter, verdict.violation.token).violation.kind).toBe('bypass');
  });

  it('promises no order where turns are barging', async () => {
    const model: AnyModel = { ...queuedMutex(queue, {}, false), bypass: inTurn('lock', 0) };
    const verdict = await check(model, { properties: ['bypass'], countInterleavings: false });
    expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'bypass' } });
  });
});

describe.each(['phase2', 'phase3'] as const)('the references of %s', (queue) => {
  it.each([queueSteps, semaphoreSteps, semaphoreOrder, notifyOrder].map((model) => model(queue)))(
    'never change back unnoticed: $name',
    async (model) => {
      expect((await check(model, { properties: ['aba'], countInterleavings: false })).verdict).toBe('holds');
    },
  );
});
