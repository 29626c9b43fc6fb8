/** What is told of threads that sleep for ever. */

import { describe, expect, it } from 'vitest';
import { replicate } from '../../src/checker/index.ts';
import { type Body, modelOf, setAndNotify, violationOf, waitUntilSet } from './three-cells.ts';

/** Looks at x, and then waits for a notify that may have been sent already. */
const looksThenWaits: Body = ({ memory, x, y }) => {
  if (memory.load(x) === 0) memory.wait(y, 0);
};

describe('the story of a lost wakeup', () => {
  it('names the notify that came too early, the waiter and the step in which it parked', async () => {
    const notifier: Body = ({ memory, x, y }) => {
      memory.store(x, 1);
      memory.notify(y);
    };
    const { kind, summary } = await violationOf(modelOf({ waiter: looksThenWaits, notifier }));
    expect(kind).toBe('lost-wakeup');
    expect(summary).toBe(
      '"waiter" sleeps on y for ever, although it would go on if it were woken: the notify by "notifier" in step 3 woke nobody, and only then, in step 4, did it park.',
    );
  });

  it('names whom the last notify woke instead', async () => {
    const model = modelOf({ first: waitUntilSet('x'), second: waitUntilSet('x'), setter: setAndNotify(1) });
    const { kind, summary, sleepers } = await violationOf(model);
    expect(kind).toBe('lost-wakeup');
    const [{ thread, notifiedBefore, notifiedAfter }] = sleepers as [(typeof sleepers)[number]];
    const other = thread === 'first' ? 'second' : 'first';
    expect(notifiedBefore).toBeNull();
    expect(notifiedAfter).toMatchObject({ thread: 'setter', woken: 1, whom: [other] });
    expect(summary).toContain(`the notify by "setter" in step 6 woke "${other}", and none came after it.`);
  });

  it('says so if nobody ever notified', async () => {
    const setter: Body = ({ memory, x }) => memory.store(x, 1);
    const { kind, summary } = await violationOf(modelOf({ waiter: waitUntilSet('x'), setter }));
    expect(kind).toBe('lost-wakeup');
    expect(summary).toMatch(/: it parked in step \d, and nobody ever notified x\.$/);
  });

  it('does not take a notify of another cell for its own', async () => {
    const setter: Body = ({ memory, x, z }) => {
      memory.store(x, 1);
      memory.notify(z);
    };
    const { sleepers } = await violationOf(modelOf({ waiter: waitUntilSet('x'), setter }));
    expect(sleepers[0]).toMatchObject({ cellName: 'x', notifiedBefore: null, notifiedAfter: null });
  });

  it('is told even if another thread sleeps that would not get on', async () => {
    const sleeper: Body = ({ memory, x, y }) => {
      memory.store(y, 1);
      memory.wait(x, 0);
    };
    const setter: Body = ({ memory, x, y }) => {
      for (const attempt = memory.attempt(); memory.load(y) === 0; memory.retry(attempt));
      memory.store(x, 1);
    };
    const { kind, sleepers } = await violationOf(modelOf({ sleeper, setter, other: waitUntilSet('z') }));
    expect(kind).toBe('lost-wakeup');
    expect(sleepers.map(({ thread, wouldProceed }) => [thread, wouldProceed])).toEqual([
      ['sleeper', true],
      ['other', false],
    ]);
  });
});

describe('the story of a deadlock', () => {
  it('names everybody who sleeps, and on what', async () => {
    const model = modelOf({ left: waitUntilSet('x'), right: waitUntilSet('y'), done: () => {} });
    const { kind, summary, sleepers } = await violationOf(model);
    expect(kind).toBe('deadlock');
    expect(summary).toBe('Nobody can move: "left" sleeps on x, "right" sleeps on y.');
    expect(sleepers).toMatchObject([
      { thread: 'left', expected: 0, wouldProceed: false },
      { thread: 'right', expected: 0, wouldProceed: false },
    ]);
  });

  it('is told where one would go on only to sleep in the same operation again', async () => {
    const twice: Body = ({ memory, x, y }, thread) =>
      thread.operation('wait twice', () => {
        memory.wait(x, 0);
        memory.wait(y, 0);
      });
    const once: Body = ({ memory, x }, thread) => {
      thread.operation('wait', () => memory.wait(x, 0));
    };
    expect(await violationOf(modelOf({ twice }))).toMatchObject({ kind: 'deadlock' });
    expect(await violationOf(modelOf({ once }))).toMatchObject({
      kind: 'lost-wakeup',
      sleepers: [{ within: 'wait' }],
    });
  });

  it('numbers replicated threads', async () => {
    const { summary, threads } = await violationOf(
      modelOf({ waiter: replicate(3, waitUntilSet('x')), lone: replicate(1, waitUntilSet('y')) }),
    );
    expect(threads).toEqual(['waiter 1', 'waiter 2', 'waiter 3', 'lone']);
    for (const name of threads) expect(summary).toContain(`"${name}" sleeps on`);
  });
});
