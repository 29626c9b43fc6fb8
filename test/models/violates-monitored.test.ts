/** Models that break what monitors and step counts find: each is violated, and its twin holds. */
import { type AnyModel, check, replay, type Violation } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import halfWritten, { fixed as mayLeave } from '../../models/violates/half-written.ts';
import outrun, { fixed as byAddition } from '../../models/violates/outrun.ts';
import slotKept, { fixed as slotBack } from '../../models/violates/slot-kept.ts';
import { barging, fixed as inTurn } from '../../models/violates/starving-sleeper.ts';
import unnoticedChange, { fixed as withVersion } from '../../models/violates/unnoticed-change.ts';

/** The violation of a model that must have one; its token must show the same run again. */
async function violationOf(model: AnyModel): Promise<Violation> {
  const verdict = await check(model);
  if (verdict.verdict !== 'violated') throw new Error(`Expected "${model.name}" to be violated.`);
  const { violation } = verdict;
  expect(replay(model, violation.token).violation).toEqual(violation);
  return violation;
}

describe('unnoticed-change', () => {
  it('names the comparison, and who changed the head and back', async () => {
    const { kind, summary, steps } = await violationOf(unnoticedChange);
    expect(kind).toBe('aba');
    expect(steps).toHaveLength(15);
    expect(steps.at(-1)).toMatchObject({ text: 'compareExchange(head, 1, 2)', thread: 'takes two' });
    expect(steps.at(-1)!.changedBack).toEqual({
      since: 1,
      changes: [
        { step: 5, thread: 'takes two, gives one', before: 1, after: 2 },
        { step: 9, thread: 'takes two, gives one', before: 2, after: 0 },
        { step: 14, thread: 'takes two, gives one', before: 0, after: 1 },
      ],
    });
    expect(summary).toContain(
      '"takes two" read 1 from head in step 1, and finds it equal to that in step 15',
    );
  });

  it('costs nothing where nobody asks', async () => {
    const states = async (model: AnyModel): Promise<number> =>
      (await check(model, { properties: [] })).statistics.states;
    const { references, ...undeclared } = withVersion;
    expect(references).toBeDefined();
    expect(await states(withVersion)).toBe(await states(undeclared));
  });
});

describe('starving-sleeper', () => {
  it.each([0, 1, 2, 3])('is overtaken more often than %i times', async (bound) => {
    const { kind, summary } = await violationOf(barging(bound));
    expect(kind).toBe('bypass');
    expect(summary).toMatch(/^"sleeper" waits in "lock" since it fell asleep in step \d+/);
    expect(summary.match(/"runner", which began in step/g)).toHaveLength(bound + 1);
  });
});

describe('slot-kept', () => {
  it('names what is still held', async () => {
    const { kind, summary } = await violationOf(slotKept);
    expect(kind).toBe('leak');
    expect(summary).toBe('All threads have finished, but these are still held: a slot for waiters.');
  });

  it('is not looked for where somebody asks for something else', async () => {
    expect((await check(slotKept, { properties: [] })).verdict).toBe('holds');
  });
});

describe('outrun', () => {
  it('goes round while the other one completes', async () => {
    const { kind, summary, loop } = await violationOf(outrun);
    expect(kind).toBe('starvation');
    expect(summary).toBe(
      '"worker 1" goes round in "increment" for ever, while "worker 2" completes one operation after the other.',
    );
    expect(loop).not.toBeNull();
  });

  it('is lock-free all the same', async () => {
    const verdict = await check(outrun, { properties: ['lock-freedom', 'obstruction-freedom'] });
    expect(verdict.verdict).toBe('holds');
    // alone: a compare-exchange that fails, then a load and one that succeeds
    expect(verdict.progress).toEqual([{ operation: 'increment', alone: 3, contended: null }]);
  });

  it('takes two steps by addition, whatever the other one does', async () => {
    expect((await check(byAddition)).progress).toEqual([{ operation: 'increment', alone: 2, contended: 2 }]);
  });
});

describe('half-written', () => {
  it('goes round alone, and names where the writer stands', async () => {
    const { kind, standing } = await violationOf(halfWritten);
    expect(kind).toBe('blocking');
    expect(standing).toMatchObject([
      { thread: 'writer', role: 'stopped', next: 'store(left, 1)', blocks: ['reader'] },
      { thread: 'reader', role: 'blocked', within: 'read' },
    ]);
  });

  it('is not wait-free, of course', async () => {
    const verdict = await check(halfWritten, { properties: ['wait-freedom'] });
    expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'blocking' } });
  });
});

describe('the twins hold', () => {
  it.each([withVersion, inTurn, slotBack, byAddition, mayLeave].map((model) => [model.name, model] as const))(
    '%s',
    async (_, model) => {
      const { verdict, properties } = await check(model);
      expect(verdict).toBe('holds');
      expect(properties).toHaveLength(1);
    },
  );
});
