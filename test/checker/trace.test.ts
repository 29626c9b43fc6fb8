/** What a counterexample tells of each of its steps, and what a verdict tells of itself. */
import { describe, expect, it } from 'vitest';
import { check, replicate, type Thread, type TraceStep } from '../../src/checker/index.ts';
import { type Body, loads, modelOf, violationOf } from './three-cells.ts';

const stepsOf = async (
  threads: Parameters<typeof modelOf>[0],
  spuriousWakeups = 0,
): Promise<readonly TraceStep[]> =>
  (await violationOf(modelOf(threads, { spuriousWakeups, final: () => false }))).steps;

describe('a step of a trace', () => {
  it('tells its operation, what that returned and what it changed', async () => {
    const subject: Body = ({ memory, x, y }, thread) => {
      thread.operation('set', () => memory.store(x, 5));
      memory.compareExchange(x, 5, 6);
      memory.compareExchange(x, 5, 6);
      memory.notify(y);
      thread.choose(1);
    };
    const rows = (await stepsOf({ subject })).map(
      ({ index, within, text, result, cellName, changes, ended }) => [
        index,
        within,
        text,
        result,
        cellName,
        changes.map(({ before, after }) => `${before}→${after}`).join(),
        ended,
      ],
    );
    expect(rows).toEqual([
      [1, 'set', 'store(x, 5)', null, 'x', '0→5', null],
      [2, null, 'compareExchange(x, 5, 6)', '5', 'x', '5→6', null],
      [3, null, 'compareExchange(x, 5, 6)', '6', 'x', '', null],
      [4, null, 'notify(y)', '0', 'y', '', null],
      [5, null, 'choose(1)', '0', null, '', 'finished'],
    ]);
  });

  it('tells what was chosen by its name, if it has one', async () => {
    const subject: Body = (_, thread: Thread) => {
      const named = thread.choose(['goes on', 'dies']);
      thread.assert(named === 'goes on', 'it died');
    };
    const { steps, moments } = await violationOf(modelOf({ subject }));
    expect(steps.map(({ text, result }) => [text, result])).toEqual([['choose(goes on, dies)', 'dies']]);
    expect(moments[0]!.threads[0]!.next).toBe('choose(goes on, dies)');
    expect(steps[0]!.source!.file).toMatch(/trace\.test\.ts$/);
  });

  it('tells who parked and who was woken, and that this interrupts nobody', async () => {
    const sleeper: Body = ({ memory, x }) => memory.wait(x, 0);
    const waker: Body = ({ memory, x, y }) => {
      memory.load(y);
      memory.notify(x, 2);
    };
    const steps = await stepsOf({ sleeper: replicate(2, sleeper), waker });
    const last = steps.at(-1)!;
    expect(steps.filter(({ parked }) => parked).map(({ operation, result }) => [operation, result])).toEqual([
      ['wait', null],
      ['wait', null],
    ]);
    expect(last).toMatchObject({ thread: 'waker', result: '2', ended: 'finished' });
    expect([...last.woke].sort()).toEqual(['sleeper 1', 'sleeper 2']);
    expect(steps.map(({ preempts }) => preempts)).toEqual([false, false, false, false]);
  });

  it('tells what made a parked thread move', async () => {
    const timed: Body = ({ memory, x }) => memory.wait(x, 0, 10);
    const causes = (steps: readonly TraceStep[]): unknown[] =>
      steps.map(({ cause, result, parked }) => [cause, result, parked]);
    expect(causes(await stepsOf({ timed }))).toEqual([
      ['step', null, true],
      ['timeout', 'timed-out', false],
    ]);
    const patient: Body = ({ memory, x }, thread) => thread.assert(memory.wait(x, 0) !== 'ok', 'woken');
    const { steps, kind } = await violationOf(
      modelOf({ patient, timed: ({ memory, y }) => memory.wait(y, 0, 10) }, { spuriousWakeups: 1 }),
    );
    expect(kind).toBe('assertion');
    expect(causes(steps)).toEqual([
      ['step', null, true],
      ['spurious', 'ok', false],
    ]);
  });

  it('tells the plain accesses that belong to it', async () => {
    const subject: Body = ({ memory, x, y, z }) => {
      memory.load(x);
      memory.write(y, memory.read(z) + 4);
    };
    expect(await stepsOf({ subject })).toMatchObject([
      {
        text: 'load(x)',
        plain: ['read(z) = 0', 'write(y, 4)'],
        changes: [{ name: 'y', before: 0, after: 4 }],
      },
    ]);
  });

  it('counts as a preemption only if another thread could have gone on', async () => {
    const { steps, preemptions } = await violationOf(
      modelOf(
        { first: loads(2), second: loads(2), setter: ({ memory, y }) => memory.store(y, 1) },
        { final: () => false },
      ),
    );
    expect(preemptions).toBe(0);
    expect(steps.filter(({ preempts }) => preempts)).toEqual([]);
    const racing: Body = ({ memory, x }) => memory.store(x, memory.load(x) + 1);
    const race = await violationOf(
      modelOf({ worker: replicate(2, racing) }, { final: ({ memory, x }) => memory.load(x) === 2 }),
    );
    expect(race.preemptions).toBe(1);
    expect(race.steps.map(({ preempts }) => preempts)).toEqual([false, true, false, false]);
  });
});

describe('a verdict', () => {
  it('tells what it rests on', async () => {
    const plain: Body = ({ memory, y }) => memory.write(y, 1);
    const assumptions = async (body: Body, spuriousWakeups: number): Promise<string> =>
      (await check(modelOf({ body }, { spuriousWakeups }))).assumptions.join('\n');
    expect(await assumptions(loads(1), 0)).toMatch(
      /^Atomics are seq.*\nNothing wakes spuriously, as ECMA-262 says\.\nWhat is forgotten at a boundary/,
    );
    expect(await assumptions(loads(1), 1)).toContain('At most 1 spurious wakeup in a run;');
    expect(await assumptions(plain, 2)).toMatch(
      /At most 2 spurious wakeups in a run;.*\nPlain accesses are free/,
    );
  });

  it('tells what it is about and how much was looked at', async () => {
    const model = modelOf(
      { worker: replicate(2, loads(2)) },
      { name: 'two', description: 'Who comes first?', bounds: { threads: 2 } },
    );
    expect(await check(model)).toMatchObject({
      model: 'two',
      description: 'Who comes first?',
      bounds: { threads: 2 },
      outcomes: [],
      // 6 pairs of positions without order; each of two threads has a step at 2 of 3 positions: 2 × 2 × 3 in the
      // whole graph, of which those of the 3 pairs of different positions are counted once instead of twice.
      statistics: { states: 6, transitions: 8, depth: 4, classes: 3, restarts: 0 },
    });
    expect(await check(modelOf({ one: () => {} }))).toMatchObject({ description: null, bounds: {} });
  });
});
