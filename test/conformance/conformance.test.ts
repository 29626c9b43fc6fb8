/** A quick form of `npm run test:conformance`: what is forbidden fails, what was never seen does not. */
import { afterAll, describe, expect, it } from 'vitest';
import { allowed } from './allowed.ts';
import { conformance, type Effort } from './conformance.ts';
import { programs } from './programs.ts';
import { Stage } from './stage.ts';
import { surfaceNames } from './surface.ts';

const QUICK: Effort = { random: 5, slotsMs: [1], seed: Date.now() & 0x7fffffff };

const numbered = programs.map(({ name }, number) => ({ name, number }));
const numberOf = (name: string): number => programs.findIndex((program) => program.name === name);

describe('real threads', () => {
  const stage = new Stage();
  afterAll(() => stage.dismiss());

  it.each(surfaceNames)('do only what the checker allows, on %s', async (surface) => {
    for (const { name, number } of numbered) {
      const { forbidden } = await conformance(stage, number, surface, QUICK);
      expect(forbidden, name).toEqual([]);
    }
  });

  it('are found out if they compare and park in two steps', async () => {
    const program = numberOf('comparing and joining the queue is one step: no wakeup is lost');
    let forbidden: readonly string[] = [];
    // Until it happens: how soon it does depends on the machine.
    while (forbidden.length === 0) {
      ({ forbidden } = await conformance(stage, program, 'torn', { ...QUICK, random: 20 }));
    }
    expect(forbidden).toEqual(['{"cells":[1],"results":[null,[0]]}']);
  });
});

describe('what is allowed', () => {
  it.each([
    ['store buffering: not both read the old value', '{"cells":[1,1],"results":[[0],[0]]}'],
    ['message passing: who sees the flag sees the data', '{"cells":[1,1],"results":[[],[1,0]]}'],
    ['independent reads: all agree on the order of writes', '{"cells":[1,1],"results":[[],[],[1,0],[1,0]]}'],
    // A thread that parked first sleeps on, while the second is woken.
    ['who waits longest is woken first', '{"cells":[1],"results":[null,["ok"],[1]]}'],
    ['a timeout races with a notify: one of them wins', '{"cells":[0],"results":[["timed-out"],[1]]}'],
    ['notify 0 wakes nobody', '{"cells":[0],"results":[["ok"],[0]]}'],
  ])('has no room for what is not: %s', async (name, outcome) => {
    const { schedules } = await allowed(programs[numberOf(name)]!);
    expect([...schedules.keys()]).not.toContain(outcome);
  });
});
