import { type CheckOptions, check, replay } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type Body, modelOf, violationOf } from './three-cells.ts';

const spinUntilSet: Body = ({ memory, x }, thread) =>
  thread.operation('wait', () => {
    for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt));
  });

/** Asks again and again, each time in an operation of its own. */
const poll: Body = ({ memory, x }, thread) => {
  const isSet = (): boolean => thread.operation('look', () => memory.load(x) !== 0);
  for (const attempt = memory.attempt(); !isSet(); memory.retry(attempt));
};

const set: Body = ({ memory, x }, thread) => thread.operation('set', () => memory.store(x, 1));

const lockFree: CheckOptions = { properties: ['lock-freedom'] };
const livelock: CheckOptions = { properties: ['livelock'] };

describe('an endless run', () => {
  it('completes nothing: a loop of whole operations is none', async () => {
    expect((await violationOf(modelOf({ poll: spinUntilSet, set }), lockFree)).kind).toBe('blocking');
    expect((await check(modelOf({ poll, set }), lockFree)).verdict).toBe('holds');
    expect((await check(modelOf({ poll, other: poll }), livelock)).verdict).toBe('holds');
  });

  it('is a livelock if nobody could ever end it', async () => {
    const { kind, loop, steps } = await violationOf(
      modelOf({ one: spinUntilSet, other: spinUntilSet }),
      livelock,
    );
    expect(kind).toBe('livelock');
    expect(
      steps
        .slice(loop! - 1)
        .map(({ thread }) => thread)
        .sort(),
    ).toEqual(['one', 'other']);
  });

  it('may need timeouts to fire again and again', async () => {
    const waitTimed: Body = ({ memory, x }) => {
      for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt))
        memory.wait(x, 0, 10);
    };
    const { kind, steps } = await violationOf(
      modelOf({ one: waitTimed, other: ({ memory, y }) => memory.load(y) }),
      livelock,
    );
    expect(kind).toBe('livelock');
    expect(steps.some(({ cause }) => cause === 'timeout')).toBe(true);
  });

  it('shows every interchangeable thread on its round', async () => {
    const { steps, loop } = await violationOf(modelOf({ all: { count: 3, body: spinUntilSet } }), livelock);
    expect(new Set(steps.slice(loop! - 1).map(({ thread }) => thread)).size).toBe(3);
  });
});

describe('an operation that must be lock-free', () => {
  const sleeper: Body = ({ memory, x }, thread) => {
    thread.operation('sleep', () => memory.wait(x, 0));
    thread.operation('go on', () => memory.load(x));
  };
  const waker: Body = ({ memory, x }) => {
    memory.store(x, 1);
    memory.notify(x);
  };

  it('does not sleep, even if it is woken', async () => {
    const model = modelOf({ sleeper, waker });
    expect((await check(model)).verdict).toBe('holds');
    const { kind, standing, token } = await violationOf(model, lockFree);
    expect(kind).toBe('blocking');
    expect(standing.map(({ thread, role }) => [thread, role])).toEqual([['waker', 'stopped'], ['sleeper', 'blocked']]); // biome-ignore format: pairs
    expect(replay(model, token).violation.kind).toBe('blocking');
  });

  it('is one of those that the model names', async () => {
    const model = modelOf({ sleeper, waker }, { lockFree: ['go on'] });
    expect((await check(model, lockFree)).verdict).toBe('holds');
    expect((await check(model, { crashes: 1 })).verdict).toBe('holds');
  });

  it('exists', async () => {
    const misspelt = modelOf({ sleeper, waker }, { lockFree: ['go'] });
    await expect(check(misspelt, lockFree)).rejects.toThrow(
      'to have an operation "go", by `thread.operation',
    );
    const none = modelOf({ one: ({ memory, x }) => memory.load(x) });
    await expect(check(none, lockFree)).rejects.toThrow('to have operations, by `thread.operation');
  });
});

describe('properties', () => {
  it('are said with the verdict', async () => {
    const model = modelOf({ set }, { properties: ['livelock', 'data-race'] });
    expect((await check(model)).properties).toEqual(['livelock', 'data-race']);
    expect((await check(model, { properties: [], crashes: 2 })).properties).toEqual(['crash-tolerance']);
  });

  it('are refused if there are none of that name, as are crashes that are no number', async () => {
    const unknown = { properties: ['speed'] } as unknown as CheckOptions;
    await expect(check(modelOf({ set }), unknown)).rejects.toThrow(
      'Expected `properties` to be of livelock, lock-freedom, data-race, linearizability, got "speed".',
    );
    await expect(check(modelOf({ set }), { crashes: -1 })).rejects.toThrow(
      'Expected `crashes` to be an integer >= 0',
    );
    expect(() => modelOf({ set }, { crashes: 0.5 })).toThrow('`crashes` of model "three cells"');
    expect(() => modelOf({ set }, { properties: ['x' as 'livelock'] })).toThrow(
      '`properties` of model "three cells"',
    );
    expect(() => modelOf({ set }, { lockFree: 'set' as unknown as string[] })).toThrow('`lockFree` of model');
  });

  it('cost no state, except that plain accesses become steps where races are looked for', async () => {
    const count = async (options: CheckOptions): Promise<number> =>
      (await check(modelOf({ one: spinUntilSet, other: set }), options)).statistics.states;
    const plain = await count({});
    expect(await count(livelock)).toBe(plain);
    expect(await count({ crashes: 0, properties: ['data-race'] })).toBe(plain);
  });

  it('are inconclusive if memory runs out before loops were looked for', async () => {
    const { statistics } = await check(modelOf({ one: poll, other: set }));
    const limited = { ...livelock, memoryLimitBytes: statistics.bytes + 1 };
    const verdict = await check(modelOf({ one: poll, other: set }), limited);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'memory' });
  });
});
