/** Which steps of each phase depend on where another thread has stopped: the table in docs/properties.md. */
import type { QueueName } from 'heddle';
import { type AnyModel, check, replay } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { queueSteps, semaphoreSteps } from '../../models/phases/lock-free-steps.ts';

/** For a step that is not lock-free: the operation in which the one that it waits for stands, and its next step. */
type Window = readonly [within: string, next: RegExp];

const heldMutex0 = (within: string): Window => [within, /^load\(.*queue\.taken\)$/];
const heldMutex1 = (within: string): Window => [within, /^compareExchange\(.*queue\.mutex, 1, 0\)$/];
const untold = (within: string): Window => [within, /^store\(.*queue\.state\[0\], [23]\)$/];

const windows: Readonly<Record<QueueName, Readonly<Record<string, Window>>>> = {
  phase0: {
    begin: heldMutex0('begin'),
    register: heldMutex0('register'),
    'cancel of a waiter': heldMutex0('register'),
    'cancel of an acquire': heldMutex0('begin'),
    wake: heldMutex0('register'),
    'wake all': heldMutex0('register'),
    release: ['cancel', /^store\(.*queue\.head, 0\)$/],
  },
  phase1: {
    begin: heldMutex1('begin'),
    'cancel of a waiter': untold('wake'),
    'cancel of an acquire': untold('release'),
    wake: heldMutex1('register'),
    'wake all': heldMutex1('register'),
    release: heldMutex1('begin'),
  },
  phase2: {},
  phase3: {},
};

/** Both models of a phase, and each step as it is called above; all steps at once where none is expected to have a window. */
function steps(queue: QueueName): readonly (readonly [step: string, model: AnyModel])[] {
  const each = (model: AnyModel, what: string): (readonly [string, AnyModel])[] =>
    model.lockFree!.map((name) => [
      name === 'cancel' ? `cancel of ${what}` : name,
      { ...model, name: `${model.name}, ${name}`, lockFree: [name] },
    ]);
  const models = [queueSteps(queue), semaphoreSteps(queue)] as const;
  if (Object.keys(windows[queue]).length === 0)
    return models.map((model) => [`every step of ${model.name}`, model]);
  return [...each(models[0], 'a waiter'), ...each(models[1], 'an acquire')];
}

async function windowOf(model: AnyModel): Promise<readonly [within: string, next: string] | null> {
  const verdict = await check(model, { properties: ['lock-freedom'], countInterleavings: false });
  if (verdict.verdict !== 'violated') return null;
  const { kind, standing, token } = verdict.violation;
  expect(kind).toBe('blocking');
  expect(replay(model, token).violation.standing).toEqual(standing);
  const [window] = standing.filter(({ blocks }) => blocks.length > 0);
  return [window!.within!, window!.next];
}

for (const queue of Object.keys(windows) as QueueName[]) {
  describe(queue, () => {
    it.each(steps(queue))('%s is lock-free, or not: as the table says', async (step, model) => {
      expect(model.lockFree!.length).toBeGreaterThan(0);
      const expected = windows[queue][step];
      const window = await windowOf(model);
      expect(window?.[0]).toBe(expected?.[0]);
      if (expected) expect(window![1]).toMatch(expected[1]);
    });

    it.each([queueSteps(queue), semaphoreSteps(queue)])('$name outlive a crash, or not', async (model) => {
      const isLockFree = Object.keys(windows[queue]).length === 0;
      const verdict = await check(model, { crashes: 1, countInterleavings: false });
      expect(verdict.verdict).toBe(isLockFree ? 'holds' : 'violated');
      if (verdict.verdict === 'violated') expect(verdict.violation.kind).toBe('crash');
    });
  });
}
