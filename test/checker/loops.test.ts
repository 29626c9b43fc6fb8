/** Loops: those that the checker folds, and those that it refuses instead of going round for ever. */

import { describe, expect, it } from 'vitest';
import { check, replicate } from '../../src/checker/index.ts';
import { type Body, modelOf, setAndNotify } from './three-cells.ts';

const beside = (subject: Body) => check(modelOf({ subject, setter: setAndNotify() }));

describe('a loop that says that it starts over', () => {
  it('takes as many states as one iteration, however often it goes round', async () => {
    const spinner: Body<void> = ({ memory, x }) => {
      for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt)) memory.pause();
    };
    const verdict = await beside(spinner);
    // x is 0 or 1, the setter before its store, its notify, its end; the spinner spins, or has ended once x is 1.
    expect(verdict).toMatchObject({ verdict: 'holds', statistics: { states: 5 } });
    expect(verdict.assumptions.join()).toContain('What is forgotten at a boundary never matters again');
  });

  it('may hold whole operations', async () => {
    const server: Body<void> = ({ memory, x }, thread) => {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (thread.operation('poll', () => memory.load(x)) === 1) return;
      }
    };
    expect(await beside(server)).toMatchObject({ verdict: 'holds', statistics: { states: 5 } });
  });

  it('carries what later iterations depend on', async () => {
    const patient: Body<number> = ({ memory, x }) => {
      let spins = 0;
      for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt, spins)) {
        if (spins < 3) spins++;
      }
      return spins;
    };
    const model = modelOf({ patient, setter: setAndNotify() }, { observe: (_, { patient }) => patient });
    expect((await check(model)).outcomes).toEqual(['0', '1', '2', '3']);
  });

  it('forgets with settle how an attempt went', async () => {
    const increments =
      (settles: boolean): Body<void> =>
      ({ memory, x, y }) => {
        const attempt = memory.attempt();
        memory.add(x, 1);
        if (settles) memory.settle(attempt);
        memory.load(y);
      };
    const classes = async (settles: boolean): Promise<number> => {
      const model = modelOf({ worker: replicate(3, increments(settles)) });
      return (await check(model, { reductions: { learning: false } })).statistics.classes;
    };
    // Without: the start, 3 results of the addition, an end for each. With: one class after the addition.
    expect([await classes(false), await classes(true)]).toEqual([7, 3]);
  });
});

describe('a loop that does not say that it starts over', () => {
  const spins: Body<void> = ({ memory, x }) => {
    while (memory.load(x) === 0) memory.pause();
  };
  const assumed = async (body: Body): Promise<readonly string[]> =>
    (await beside(body)).assumptions.filter((text) => text.startsWith('Loops without `retry`'));

  it('takes as many states as one that does, if it goes on alike, and is an assumption of the verdict', async () => {
    expect(await beside(spins)).toMatchObject({ verdict: 'holds', statistics: { states: 5 } });
    expect(await assumed(spins)).toEqual([
      'Loops without `retry` go on, and are left, as they were seen to be within 1,000 steps: those from load(x) of "subject".',
    ]);
  });

  it('is no assumption if it ends by itself', async () => {
    const patient: Body<number> = ({ memory, x }) => {
      let spins = 0;
      while (memory.load(x) === 0 && spins < 8) spins++;
      return spins;
    };
    expect(await assumed(patient)).toEqual([]);
    const model = modelOf({ patient, setter: setAndNotify() }, { observe: (_, { patient }) => patient });
    expect((await check(model)).outcomes).toHaveLength(9); // it gave up after 0 to 8 rounds
  });

  it.each([1, 2, 3, 5, 8, 40])('is left after more rounds than it was seen to go: %d', async (most) => {
    const impatient: Body<void> = ({ memory, x }) => {
      for (let rounds = 0; ; rounds++) {
        if (memory.load(x) === 0) continue;
        if (rounds > most) throw new RangeError('too many rounds');
        return;
      }
    };
    const verdict = await beside(impatient);
    if (verdict.verdict !== 'violated') throw new Error(verdict.verdict);
    expect(verdict.violation.kind).toBe('exception');
    expect(verdict.violation.steps).toHaveLength(most + 3); // one round too many, the store, the load that sees it
  });

  it('is not folded if it ends by itself within the steps that an operation may take, however late', async () => {
    const rounds = 30; // more than the 16 after which it is tried whether the loop can be left
    const patient: Body<void> = ({ memory, x }) => {
      for (let round = 0; round < rounds; round++) if (memory.load(x) !== 0) return;
      throw new RangeError('too patient');
    };
    const verdict = await check(modelOf({ patient, setter: setAndNotify() }), { maxStepsPerOperation: 40 });
    expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'exception' } });
  });

  it('keeps apart what differs after it', async () => {
    const counts: Body<string> = ({ memory, x }) => {
      let first = memory.load(x);
      while (memory.load(x) === 0) first += 0;
      return `began at ${first}`;
    };
    const model = modelOf({ counts, setter: setAndNotify() }, { observe: (_, { counts }) => counts });
    expect((await check(model)).outcomes).toEqual(['"began at 0"', '"began at 1"']);
  });
});

describe('a loop that would go on for ever', () => {
  it.each<[string, Body]>([
    [
      'waits without saying that it starts over',
      ({ memory, x }) => {
        while (memory.load(x) === 0) memory.wait(x, 0);
      },
    ],
    [
      'spins while the value changes',
      ({ memory, x }) => {
        while (memory.load(x) !== 3);
      },
    ],
    [
      'compares and exchanges',
      ({ memory, x }) => {
        for (;;) {
          const seen = memory.load(x);
          if (memory.compareExchange(x, seen, seen + 1) === seen) return;
        }
      },
    ],
    [
      'does nothing but whole operations',
      (_, thread) => {
        for (;;) thread.operation('nothing', () => 0);
      },
    ],
    [
      'does one operation after the other',
      ({ memory, x }, thread) => {
        for (;;) thread.operation('load', () => memory.load(x));
      },
    ],
  ])('is refused if it is not to be folded: one that %s', async (_, body) => {
    const model = modelOf({ subject: body, setter: setAndNotify() });
    await expect(check(model, { reductions: { loops: false } })).rejects.toThrow(
      expect.objectContaining({
        name: 'UnboundedLoopError',
        thread: 'subject',
        message: expect.stringContaining('memory.retry(attempt)'),
      }),
    );
  });

  it.each<[string, Body]>([
    [
      'starts over',
      ({ memory }) => {
        for (const attempt = memory.attempt(); ; memory.retry(attempt));
      },
    ],
    [
      'starts over and carries something',
      ({ memory }) => {
        for (const attempt = memory.attempt(); ; memory.retry(attempt, 1));
      },
    ],
    [
      'settles attempt after attempt',
      ({ memory }) => {
        for (;;) memory.settle(memory.attempt());
      },
    ],
  ])('is refused: one without any step that %s', async (_, body) => {
    await expect(beside(body)).rejects.toThrow('Thread "subject" went round a loop without any step');
  });

  it.each<[string, Body]>([
    [
      'does nothing but whole operations',
      (_, thread) => {
        for (;;) thread.operation('nothing', () => 0);
      },
    ],
    [
      'does one operation after the other',
      ({ memory, x }, thread) => {
        for (;;) thread.operation('load', () => memory.load(x));
      },
    ],
    [
      'counts how often it went round',
      ({ memory, x }) => {
        for (let count = 0; ; count++) memory.add(x, count);
      },
    ],
  ])('is refused if it does not go on alike: one that %s', async (_, body) => {
    await expect(beside(body)).rejects.toMatchObject({ name: 'UnboundedLoopError' });
  });

  it('is let through by a higher limit if it is only long', async () => {
    const long: Body<void> = ({ memory, y }) => {
      for (let round = 0; round < 30; round++) memory.load(y);
    };
    const model = modelOf({ long, setter: setAndNotify() });
    await expect(check(model, { maxStepsPerOperation: 29 })).rejects.toThrow('took 29 steps');
    expect(await check(model, { maxStepsPerOperation: 30 })).toMatchObject({ verdict: 'holds' });
  });
});
