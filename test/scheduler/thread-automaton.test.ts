/** Threads as black boxes, made by hand: what is learned of them. */
import { describe, expect, it } from 'vitest';
import { type Operation, OperationKind } from '../../src/memory/operation.ts';
import type { Entry, Reaction, ThreadProgram } from '../../src/memory/thread-program.ts';
import { ThreadAutomaton } from '../../src/scheduler/thread-automaton.ts';

const load = (cell: number): Operation => ({ kind: OperationKind.load, cell, first: 0, second: 0 });
const finished: Operation = { kind: OperationKind.finished, cell: 0, first: 0, second: 0 };

/** A thread that loads cell 0 so many times, and ends in a place that depends on the values. */
const program = (loads: number, ending: (values: readonly number[]) => string): ThreadProgram => ({
  name: 'subject',
  run(entries: readonly Entry[]): Reaction {
    const values = entries as readonly number[];
    const isOver = values.length === loads;
    return {
      kind: 'stepped',
      operation: isOver ? finished : load(0),
      place: isOver ? ending(values) : `${values.length}`,
      within: null,
    };
  },
});

/** Feeds lists of values, forming classes anew until nothing is refuted; returns the classes reached. */
function learn(automaton: ThreadAutomaton, lists: readonly (readonly number[])[]): number[] {
  for (;;) {
    const ends = lists.map((values) =>
      values.reduce((at, value) => automaton.after(at, value), automaton.start),
    );
    if (!automaton.isRefuted) return ends;
    automaton.reform();
  }
}

describe('a learned thread', () => {
  it('forgets a value that nothing depends on', () => {
    const automaton = new ThreadAutomaton(program(2, ([, last]) => `ends ${last}`));
    const [left, right] = learn(automaton, [[0], [1], [0, 0], [0, 1], [1, 0], [1, 1]]);
    expect(left).toBe(right);
    expect(automaton.size).toBe(4); // at the first load, at the second, and two ends
  });

  it('keeps a value that matters only two values later', () => {
    const automaton = new ThreadAutomaton(program(3, ([first]) => `ends ${first}`));
    const lists = [0, 1].flatMap((first) => [0, 1].flatMap((second) => [[first, second, 0]]));
    const ends = learn(automaton, [[0], [1], ...lists]);
    expect(ends[0]).not.toBe(ends[1]);
    expect(automaton.size).toBe(7); // the start, twice two loads on the way, two ends
  });

  it('tells apart what it takes two experiments to tell apart', () => {
    const automaton = new ThreadAutomaton(
      program(2, ([first, second]) => (second === 0 ? `ends ${first! & 1}` : `ends ${first! >> 1}`)),
    );
    const lists = [0, 1, 2, 3].flatMap((first) => [[first], [first, 0], [first, 1]]);
    const ends = learn(automaton, lists);
    expect(new Set(ends.filter((_, at) => at % 3 === 0)).size).toBe(4);
  });

  it('runs every member of a class on a value that one of them is given', () => {
    const runs: string[] = [];
    const plain = program(2, () => 'ends');
    const watched: ThreadProgram = {
      name: plain.name,
      run: (entries, recorded) => {
        runs.push(entries.join());
        return plain.run(entries, recorded);
      },
    };
    learn(new ThreadAutomaton(watched), [[0], [1], [0, 5]]);
    expect(runs).toContain('1,5');
  });

  it('is one class for each history where learning is off', () => {
    const automaton = new ThreadAutomaton(
      program(2, () => 'ends'),
      { isLearning: false },
    );
    learn(automaton, [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(automaton.size).toBe(7); // 1 + 2 + 4
  });
});
