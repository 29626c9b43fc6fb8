import { type CheckOptions, check, type Violation } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type Body, modelOf, violationOf } from './three-cells.ts';

const spinUntilSet: Body = ({ memory, x }, thread) =>
  thread.operation('wait', () => {
    for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt));
  });

/** The same, outside all operations. */
const spinBetween: Body = ({ memory, x }) => {
  for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt));
};

const set: Body = ({ memory, x }, thread) => thread.operation('set', () => memory.store(x, 1));

/** Passes a token on and takes it back, for ever; the first one has it at first. */
const juggle: Body = ({ memory, x, y }, thread) =>
  thread.operation('juggle', () => {
    let isHolder = memory.exchange(x, 1) === 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, isHolder)) {
      if (isHolder) memory.store(y, 1);
      isHolder = !isHolder && memory.exchange(y, 0) === 1;
    }
  });

const lockFree: CheckOptions = { properties: ['lock-freedom'] };

/** Who moves in the loop, and within which operation. */
const roundOf = ({ steps, loop }: Violation): string[] => [
  ...new Set(steps.slice(loop! - 1).map(({ thread, within }) => `${thread} ${within}`)),
];

describe('a loop in which nothing completes', () => {
  it('breaks crash tolerance if as many threads as may stop could end it', async () => {
    const model = modelOf({ spinner: spinUntilSet, set });
    expect((await violationOf(model, { crashes: 1 })).kind).toBe('crash');
  });

  it('does not if more would have to stop, however alike they are', async () => {
    const model = modelOf({ spinner: spinUntilSet, setter: { count: 2, body: set } });
    expect((await check(model, { crashes: 1 })).verdict).toBe('holds');
    expect((await violationOf(model, { crashes: 2 })).kind).toBe('crash');
  });

  it('blocks no operation that is not part of it', async () => {
    const lookAndSet: Body = ({ memory, x, y }, thread) =>
      thread.operation('set', () => memory.store(x, 1 + memory.load(y)));
    const model = modelOf({ spinner: spinBetween, set: lookAndSet }, { lockFree: ['set'] });
    expect((await check(model, lockFree)).verdict).toBe('holds');
  });

  it('is shown with a step of the operation that it blocks', async () => {
    const model = modelOf({ other: spinBetween, spinner: spinUntilSet }, { lockFree: ['wait'] });
    expect(roundOf(await violationOf(model, lockFree))).toContain('spinner wait');
  });

  it('is shown without steps that complete an operation', async () => {
    const poll: Body = ({ memory, x }, thread) => {
      const isSet = (): boolean => thread.operation('look', () => memory.load(x) !== 0);
      for (const attempt = memory.attempt(); !isSet(); memory.retry(attempt));
    };
    const violation = await violationOf(modelOf({ poll, spinner: spinUntilSet }), lockFree);
    expect(roundOf(violation)).toEqual(['spinner wait']);
  });

  it('is no livelock as long as a thread that is kept waiting could end it', async () => {
    const both: CheckOptions = { properties: ['livelock', 'lock-freedom'] };
    expect((await violationOf(modelOf({ spinner: spinUntilSet, set }), both)).kind).toBe('blocking');
  });

  it('is shown until every thread is back where it was, not another in its place', async () => {
    const violation = await violationOf(modelOf({ juggler: { count: 2, body: juggle } }), {
      properties: ['livelock'],
    });
    // One passes the token on and the other takes it; then the other way round.
    expect(violation.steps.slice(violation.loop! - 1)).toHaveLength(4);
  });

  it('is blamed on those who could end it, not on bystanders', async () => {
    const bystander: Body = ({ memory, y }, thread) => thread.operation('pass', () => memory.store(y, 1));
    const { standing } = await violationOf(modelOf({ bystander, spinner: spinUntilSet, set }), lockFree);
    expect(standing.map(({ thread, blocks }) => [thread, blocks])).toEqual([
      ['set', ['spinner']],
      ['spinner', []],
    ]);
  });
});

describe('a verdict on crashes', () => {
  it('says how many threads may stop, and of which operations it speaks', async () => {
    const model = modelOf({ set, other: set }, { lockFree: ['set'] });
    const { assumptions } = await check(model, { crashes: 1 });
    expect(assumptions.join('\n')).toMatch(/At most 1 thread stops for good;.*\n.*others: set\./);
  });
});

describe('a notify', () => {
  it('does not race with what is written plainly', async () => {
    const model = modelOf({
      writer: ({ memory, x }) => memory.write(x, 1),
      notifier: ({ memory, x }) => memory.notify(x),
    });
    expect((await check(model, { properties: ['data-race'] })).verdict).toBe('holds');
  });
});
