/** Objects that are not what they should be, though no assertion says so: each is violated, and its twin holds. */
import { type AnyModel, check, replay, specifications, type Violation } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import dequeue, { fixed as dequeueOnce } from '../../models/violates/dequeue-in-two-steps.ts';
import lockAdmitsTwo, { fixed as lockAdmitsOne } from '../../models/violates/lock-admits-two.ts';
import lostUpdate, { fixed as atomicUpdate } from '../../models/violates/lost-update.ts';
import unversioned, { fixed as versioned } from '../../models/violates/stack-without-version.ts';
import staleCopy, { fixed as writtenThrough } from '../../models/violates/stale-copy.ts';
import inTheWay, { fixed as outOfTheWay } from '../../models/violates/try-acquire-in-the-way.ts';
import { isLinearizable } from '../naive/linearize.ts';

/** The violation of a model that must have one; its token must show the same run again. */
async function violationOf(model: AnyModel): Promise<Violation> {
  const verdict = await check(model);
  if (verdict.verdict !== 'violated') throw new Error(`Expected "${model.name}" to be violated.`);
  const { violation } = verdict;
  expect(replay(model, violation.token).violation).toEqual(violation);
  expect(violation.kind).toBe('not-linearizable');
  return violation;
}

/** The calls of the run, in the order in which they began: who called what, which came of it, and when. */
const told = ({ history }: Violation): string[] =>
  history.map(
    ({ thread, name, args, result, invoked, responded, unexplained }) =>
      `${invoked}–${responded ?? ''} ${thread}: ${name}(${args}) → ${result}${unexplained ? ' ✗' : ''}`,
  );

describe('dequeue-in-two-steps', () => {
  it('gives one item to two', async () => {
    const violation = await violationOf(dequeue);
    expect(told(violation).map((line) => line.slice(line.indexOf(':') + 2))).toEqual([
      'dequeue() → 7 ✗',
      'dequeue() → 7',
    ]);
    expect(violation.summary).toMatch(
      /^dequeue\(\) → 7 of ".+" cannot be: .+ It could only have returned 8\.$/,
    );
  });
});

describe('lost-update', () => {
  it('is seen in four steps', async () => {
    const violation = await violationOf(lostUpdate);
    expect(violation.steps).toHaveLength(4);
    expect(told(violation)).toEqual(['1–4 adder 2: add(1) → 0 ✗', '2–3 adder 1: add(1) → 0']);
  });
});

describe('stack-without-version', () => {
  it('pops a node twice', async () => {
    const violation = await violationOf(unversioned);
    expect(told(violation).filter((line) => line.includes('pop() → 2'))).toHaveLength(2);
  });
});

describe('lock-admits-two', () => {
  it('lets a second thread in', async () => {
    const { summary } = await violationOf(lockAdmitsTwo);
    expect(summary).toMatch(/^lock\(\) of ".+" cannot have returned/);
  });
});

describe('try-acquire-in-the-way', () => {
  it('refuses a thread although a permit is free', async () => {
    const violation = await violationOf(inTheWay);
    expect(told(violation)).toEqual([
      '1– greedy: tryAcquire(2) → null',
      '2–3 modest: tryAcquire(1) → false ✗',
    ]); // The first is still at it.
  });
});

describe('stale-copy', () => {
  it('has an order, but not in time', async () => {
    const violation = await violationOf(staleCopy);
    expect(told(violation)).toEqual(['1–1 writer: write(1) → null', '2–2 reader: read() → 0 ✗']);
    const write = { name: 'write', args: [1], result: undefined, invoked: 1, responded: 1 };
    const read = { name: 'read', args: [], result: 0, invoked: 2, responded: 2 };
    expect(isLinearizable([write, read], specifications.register<number>(0))).toBe(false);
    const whenever = [write, read].map((call) => ({ ...call, invoked: 1, responded: 9 }));
    expect(isLinearizable(whenever, specifications.register<number>(0))).toBe(true);
  });
});

describe('the twins hold', () => {
  it.each(
    [dequeueOnce, atomicUpdate, versioned, lockAdmitsOne, outOfTheWay, writtenThrough].map(
      (model) => [model.name, model] as const,
    ),
  )('%s', async (_, model) => {
    const { verdict, properties } = await check(model);
    expect({ verdict, properties }).toEqual({ verdict: 'holds', properties: ['linearizability'] });
  });
});
