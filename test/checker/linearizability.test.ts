import {
  type AnyModel,
  type CheckOptions,
  check,
  replay,
  specifications,
  type Thread,
  type Threads,
} from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type Body, type Cells, modelOf, violationOf } from './three-cells.ts';

const linearizable: CheckOptions = { properties: ['linearizability'] };
const counter = specifications.counter();

const add: Body = ({ memory, x }, thread) => {
  thread.call('add', [1], () => memory.add(x, 1));
};
const get = ({ memory, x }: Cells, thread: Thread): number => thread.call('get', [], () => memory.load(x));

const counterOf = (threads: Threads<Cells>): AnyModel => modelOf(threads, { specification: counter });

const expectTicket = (ticket: string): void => {
  if (ticket !== 'ticket') throw new Error('Expected the thread itself to get all of it.');
};

describe('a call', () => {
  it('is an operation where linearizability is not looked for', async () => {
    const model = counterOf({ one: add, other: add });
    const { statistics } = await check(model);
    expect(statistics.interleavings).toEqual({ completed: 2n, deadlocked: 0n });
    const finds: Body = (cells, thread: Thread) =>
      thread.assert(get(cells, thread) === 0, 'The other one was first.');
    const [operation] = (await violationOf(counterOf({ one: add, other: finds }))).steps;
    expect(operation).toMatchObject({ within: 'add', operation: 'add' });
  });

  it('adds no step, and so no interleaving', async () => {
    const threads = { one: add, other: add, third: get };
    const { interleavings } = (await check(counterOf(threads), linearizable)).statistics;
    expect(interleavings?.completed).toBe(6n); // 3!
  });

  it('may begin with a choice', async () => {
    const chooses: Body = ({ memory, x }, thread) => {
      thread.call('add', [1], () => (thread.choose(2) === 0 ? memory.add(x, 1) : memory.sub(x, -1)));
    };
    expect((await check(counterOf({ one: chooses, other: chooses }), linearizable)).verdict).toBe('holds');
  });

  it('that does nothing takes place between the steps around it', async () => {
    const guess: Body = (_, thread) => {
      thread.call('get', [], () => 0);
    };
    const { history, steps } = await violationOf(counterOf({ adder: add, guess }), linearizable);
    expect(steps.map(({ text }) => text)).toEqual(['add(x, 1)', 'get()']);
    expect(history.map(({ invoked, responded }) => [invoked, responded])).toEqual([[1, 1], [2, 2]]); // biome-ignore format: pairs
  });

  it('that does nothing is over before the next step', async () => {
    const writesLate: Body = ({ memory, x }, thread) => {
      thread.call('write', [1], () => {});
      memory.store(x, 1);
    };
    const reads: Body = ({ memory, x }, thread) => {
      thread.call('read', [], () => memory.load(x));
    };
    const register = modelOf({ writesLate, reads }, { specification: specifications.register<number>(0) });
    const { steps } = await violationOf(register, linearizable);
    expect(steps.map(({ text }) => text)).toEqual(['write(1)', 'load(x)']);
  });

  it('within another belongs to the outer one', async () => {
    const twice: Body = ({ memory, x }, thread) => {
      thread.call('add', [1], () => thread.call('nobody asks', [], () => memory.add(x, 1)));
    };
    expect((await check(counterOf({ one: twice, other: add }), linearizable)).verdict).toBe('holds');
  });

  it('that throws responds what it threw', async () => {
    const refuses: Body = ({ memory, x }, thread) => {
      try {
        thread.call('add', [1], () => {
          memory.add(x, 1);
          throw new RangeError('Full.');
        });
      } catch {}
      get({ memory, x } as Cells, thread);
    };
    const violation = await violationOf(counterOf({ refuses, other: add }), linearizable);
    expect(violation.kind).toBe('not-linearizable');
    expect(violation.history.at(-1)).toMatchObject({ name: 'add', result: '{"threw":"RangeError"}' });
  });

  it('may hide from the specification what it returns besides', async () => {
    const hides: Body = ({ memory, x }, thread) => {
      const hidden = ([old]: readonly [number, string]): number => old;
      const [, ticket] = thread.call('add', [1], () => [memory.add(x, 1), 'ticket'] as const, hidden);
      expectTicket(ticket);
    };
    expect((await check(counterOf({ one: hides, other: hides }), linearizable)).verdict).toBe('holds');
  });

  it('that sleeps is in progress until it is woken', async () => {
    const latch = specifications.latch(1);
    const waits: Body = ({ memory, x }, thread) => {
      thread.call('wait', [], () => {
        for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt)) memory.wait(x, 0);
      });
    };
    const opens: Body = ({ memory, x }, thread) => {
      thread.call('countDown', [], () => {
        memory.store(x, 1);
        memory.notify(x);
      });
    };
    const model = modelOf({ one: waits, other: waits, opens }, { specification: latch });
    expect((await check(model, linearizable)).verdict).toBe('holds');
  });
});

describe('linearizability', () => {
  it('needs a specification, and calls', async () => {
    await expect(check(modelOf({ one: add }), linearizable)).rejects.toThrow(
      'Expected model "three cells" to have the field `specification`',
    );
    const none = counterOf({ one: ({ memory, x }) => memory.load(x) });
    await expect(check(none, linearizable)).rejects.toThrow('to make calls, by `thread.call(name, …)`');
    const wrong = { specification: { initial: 0 } } as unknown as Partial<AnyModel>;
    expect(() => modelOf({ one: add }, wrong)).toThrow('`specification` of model "three cells" to have');
  });

  it('refuses calls that the specification does not have, and specifications that answer nonsense', async () => {
    const unknown = counterOf({
      one: ({ memory, x }, thread) => thread.call('subtract', [1], () => memory.sub(x, 1)),
    });
    await expect(check(unknown, linearizable)).rejects.toThrow(
      'Expected a call of add, get, got "subtract".',
    );
    const nonsense = modelOf({ one: add }, { specification: { initial: 0, apply: () => [1] as never } });
    await expect(check(nonsense, linearizable)).rejects.toThrow('to answer add(1) with a list of');
  });

  it('is looked for after everything else', async () => {
    const races: Body = (cells, thread) => {
      cells.memory.write(cells.y, 1);
      add(cells, thread);
    };
    const model = counterOf({ one: races, other: races });
    const both = { properties: ['data-race', 'linearizability'] } as const;
    expect((await violationOf(model, both)).kind).toBe('data-race');
    const verdict = await check(counterOf({ one: add, other: add }), both);
    expect(verdict).toMatchObject({ verdict: 'holds', properties: ['data-race', 'linearizability'] });
  });

  it('remembers little, however long threads go on', async () => {
    const rounds = (count: number): AnyModel => {
      const flips: Body = ({ memory, x }, thread) => {
        for (let round = 0; round < count; round++) {
          const attempt = memory.attempt();
          thread.call('add', [1], () => memory.add(x, 1));
          thread.call('add', [-1], () => memory.add(x, -1));
          memory.settle(attempt); // What was counted before does not matter to the thread, either.
        }
      };
      return counterOf({ one: flips, other: flips });
    };
    const states = async (count: number): Promise<number> =>
      (await check(rounds(count), linearizable)).statistics.states;
    // What was called before leaves nothing behind: as many states as there are places of two threads.
    expect(await states(3)).toBe(49); // 7 × 7
    expect(await states(20)).toBe(1_681); // 41 × 41
  });

  it('is violated in the same way with classes and without, and the run is found again', async () => {
    const inTwoSteps: Body = ({ memory, x }, thread) => {
      for (let round = 0; round < 2; round++) {
        add({ memory, x } as Cells, thread);
        thread.call('add', [1], () => {
          const old = memory.load(x);
          memory.store(x, old + 1);
          return old;
        });
      }
    };
    const model = counterOf({ all: { count: 2, body: inTwoSteps } });
    const violation = await violationOf(model, linearizable);
    const unlearned = await violationOf(model, { ...linearizable, reductions: { learning: false } });
    expect(unlearned.steps).toHaveLength(violation.steps.length);
    expect(replay(model, violation.token).violation).toEqual(violation);
  });
});
