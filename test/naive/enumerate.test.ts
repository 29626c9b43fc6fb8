import { describe, expect, it } from 'vitest';
import { type Enumeration, enumerate } from './enumerate.ts';
import type { Answer, NaiveThread, Operation, Patience } from './operation.ts';

/** A thread that does these operations and returns their answers. */
const doing = (...operations: readonly Operation[]): NaiveThread =>
  function* () {
    const answers: Answer[] = [];
    for (const operation of operations) answers.push(yield operation);
    return answers;
  };

const load = (cell: number): Operation => ({ kind: 'load', cell });
const store = (cell: number, value: number): Operation => ({ kind: 'store', cell, value });
const add = (cell: number, value: number): Operation => ({ kind: 'add', cell, value });
const read = (cell: number): Operation => ({ kind: 'read', cell });
const write = (cell: number, value: number): Operation => ({ kind: 'write', cell, value });
const notify = (cell: number, count: number): Operation => ({ kind: 'notify', cell, count });
const wait = (cell: number, expected: number, patience: Patience = 'for ever'): Operation => ({
  kind: 'wait',
  cell,
  expected,
  patience,
});

const F = 0;
const setThenNotify = doing(store(F, 1), notify(F, 1));
const waitForF: NaiveThread = function* () {
  while ((yield load(F)) === 0) yield wait(F, 0);
};

const run = (cells: readonly number[], ...threads: readonly NaiveThread[]): Enumeration =>
  enumerate({ cells, threads });

const counts = ({ completedRuns, deadlockedRuns }: Enumeration): readonly number[] => [
  completedRuns,
  deadlockedRuns,
];

const resultsOf = (states: ReadonlySet<string>): unknown[] =>
  [...states].map((state) => JSON.parse(state).results).sort();

describe('enumerate', () => {
  it('lists every interleaving of two threads', () => {
    // C(4, 2) = 6: which two of the four steps are the first thread's
    expect(counts(run([0, 0], doing(add(0, 1), add(0, 1)), doing(add(1, 1), add(1, 1))))).toEqual([6, 0]);
  });

  it('lists every interleaving of three threads', () => {
    // 6! / (2! · 2! · 2!) = 90
    const twice = doing(add(0, 1), add(0, 1));
    expect(counts(run([0], twice, twice, twice))).toEqual([90, 0]);
  });

  it('finds three of the four outcomes of store buffering', () => {
    const { finished } = run([0, 0], doing(store(0, 1), load(1)), doing(store(1, 1), load(0)));
    expect(resultsOf(finished)).toEqual([
      // JSON has no undefined: what a store returns is shown as null
      [
        [null, 0],
        [null, 1],
      ],
      [
        [null, 1],
        [null, 0],
      ],
      [
        [null, 1],
        [null, 1],
      ],
    ]);
  });

  it('lists 6 completed runs of a waiter and a store before its notify', () => {
    expect(counts(run([0], waitForF, setThenNotify))).toEqual([6, 0]);
  });

  it('lists 5 completed and 3 deadlocked runs of a waiter and a notify before its store', () => {
    expect(counts(run([0], waitForF, doing(notify(F, 1), store(F, 1))))).toEqual([5, 3]);
  });

  it('lists 132 completed and 6 deadlocked runs of two waiters and one notify', () => {
    expect(counts(run([0], waitForF, waitForF, setThenNotify))).toEqual([132, 6]);
  });

  it('lets plain accesses ride along with the step before them, and run at once at the start', () => {
    // One step each: 2 interleavings. The first thread's read at its start sees 0, the second's the write of 5.
    const first = doing(read(0), write(0, 5), add(1, 1), write(0, 6));
    const second = doing(read(0), add(1, 1), read(0));
    const result = run([0, 0], first, second);
    expect(counts(result)).toEqual([2, 0]);
    expect(resultsOf(result.finished)).toEqual([
      [
        [0, null, 0, null],
        [5, 1, 6],
      ],
      [
        [0, null, 1, null],
        [5, 0, 5],
      ],
    ]);
  });

  it('wakes in the order of parking', () => {
    // The first can only park before the store, the second only after it.
    const { finished, deadlocked } = run(
      [0],
      doing(wait(0, 0)),
      doing(wait(0, 1)),
      doing(store(0, 1), notify(0, 1)),
    );
    expect(resultsOf(finished)).toEqual([
      [['not-equal'], ['not-equal'], [null, 0]],
      [['not-equal'], ['ok'], [null, 1]],
      [['ok'], ['not-equal'], [null, 1]],
    ]);
    // Where both parked it was the first that was woken.
    expect(resultsOf(deadlocked)).toEqual([
      [['not-equal'], null, [null, 0]],
      [['ok'], null, [null, 1]],
    ]);
  });

  it('does not park where the cell holds another value', () => {
    const { finished, deadlockedRuns } = run([7], doing(wait(0, 0)));
    expect(resultsOf(finished)).toEqual([[['not-equal']]]);
    expect(deadlockedRuns).toBe(0);
  });

  it('times out as a step of its own', () => {
    // park; time out; and the other thread's step before, between or after
    const { finished, completedRuns } = run(
      [0],
      doing(wait(0, 0, 'until it times out')),
      doing(notify(0, 1)),
    );
    expect(completedRuns).toBe(3);
    expect(resultsOf(finished)).toEqual([
      [['ok'], [1]],
      [['timed-out'], [0]],
    ]);
  });

  it('times out at once where there is no patience, but only if the value is equal', () => {
    const impatient = doing(wait(0, 0, 'not at all'), wait(0, 1, 'not at all'));
    expect(resultsOf(run([0], impatient).finished)).toEqual([[['timed-out', 'not-equal']]]);
  });

  it('calls it a deadlock when somebody is left asleep', () => {
    const { deadlocked, ...result } = run([0, 4], doing(wait(0, 0)), doing(store(1, 5)));
    expect(counts({ deadlocked, ...result })).toEqual([0, 2]);
    expect([...deadlocked]).toEqual(['{"cells":[0,5],"results":[null,[null]]}']);
  });

  it('wakes spuriously within the budget, or not at all', () => {
    // Each of the two may wake; then the other sleeps for good. Or neither: a deadlock where it might still come.
    const sleeper = doing(wait(0, 0));
    const program = { cells: [0], threads: [sleeper, sleeper], spuriousWakeups: 1 };
    const { finished, deadlocked } = enumerate(program);
    expect(finished.size).toBe(0);
    expect(resultsOf(deadlocked)).toEqual([
      [null, null],
      [null, ['ok']],
      [['ok'], null],
    ]);
  });

  it('follows every choice', () => {
    const { finished, completedRuns } = run([0], doing({ kind: 'choose', count: 3 }));
    expect(completedRuns).toBe(3);
    expect(resultsOf(finished)).toEqual([[[0]], [[1]], [[2]]]);
  });

  it('ends a run where a thread throws', () => {
    const throwing: NaiveThread = function* () {
      if ((yield load(0)) === 1) throw new Error('one');
    };
    // The store before the load: it throws. After it: fine.
    const { failedRuns, completedRuns, shortest } = run([0], throwing, doing(store(0, 1)));
    expect([failedRuns, completedRuns]).toEqual([1, 1]);
    expect(shortest).toEqual({ steps: 2, preemptions: 0, failures: new Set(['assertion']) });
  });

  it('knows the shortest bad run, with the fewest preemptions', () => {
    // load, then notify and store, then wait: interrupting the waiter once. Or all before: it does not wait.
    const { shortest } = run([0], waitForF, doing(notify(F, 1), store(F, 1)));
    expect(shortest).toEqual({ steps: 4, preemptions: 1, failures: new Set(['lost-wakeup']) });
  });

  it('tells a lost wakeup from a deadlock', () => {
    const { shortest } = run([0], waitForF, doing(load(F)));
    expect(shortest?.failures).toEqual(new Set(['deadlock']));
  });

  it('wraps around at 32 bits', () => {
    const { finished } = run([0x7fffffff], doing(add(0, 1), load(0)));
    expect(resultsOf(finished)).toEqual([[[0x7fffffff, -0x80000000]]]);
  });
});
