import { describe, expect, it } from 'vitest';
import { Interruption, isEnd, ThreadAutomaton } from '../../src/scheduler/thread-automaton.ts';
import { load, store, straight, thread } from './hand-made.ts';

/** The class after some values; starts over where classes turn out wrong, as an exploration does. */
function classAfter(automaton: ThreadAutomaton, ...values: readonly number[]): number {
  const at = values.reduce((from, value) => automaton.after(from, value), automaton.start);
  if (!automaton.isRefuted) return at;
  automaton.reform();
  return classAfter(automaton, ...values);
}

describe('the classes of a thread', () => {
  it('puts histories that behave alike into one class', () => {
    const automaton = new ThreadAutomaton(straight(load(0), store(1, 1)));
    const after = [0, 5, -7, 1_000].map((value) => classAfter(automaton, value));
    expect(new Set(after).size).toBe(1);
    expect(classAfter(automaton, 3, 0)).toBe(classAfter(automaton, 4, 0));
    expect(automaton.size).toBe(3); // load, store, finished
  });

  it('runs a new value on every member of its class, and a new member on every value of its class', () => {
    const automaton = new ThreadAutomaton(straight(load(0), load(1), load(2)));
    const second = automaton.after(automaton.start, 0);
    automaton.after(automaton.start, 1);
    expect(automaton.runs).toBe(3); // the empty history, 0, 1
    automaton.after(second, 7);
    expect(automaton.runs).toBe(5); // and 0 7, 1 7
    automaton.after(automaton.start, 2);
    expect(automaton.runs).toBe(7); // and 2, 2 7
  });

  it('is refuted as soon as one member goes elsewhere than the others', () => {
    const odd = thread((perform) => {
      const seen = perform(load(0));
      perform(store(perform(load(1)) === seen ? 2 : 0, 1));
    });
    const automaton = new ThreadAutomaton(odd);
    const second = automaton.after(automaton.start, 5);
    automaton.after(automaton.start, 6);
    automaton.after(second, 7);
    expect(automaton.isRefuted).toBe(false);
    automaton.after(second, 6);
    expect(automaton.isRefuted).toBe(true);
    automaton.reform();
    expect(automaton.isRefuted).toBe(false);
  });

  it.each([0, 15, 16, 17, -1, -16, 0x7fffffff, -0x80000000])(
    'remembers where the value %d leads',
    (value) => {
      const automaton = new ThreadAutomaton(thread((perform) => perform(load(0))));
      const ended = automaton.after(automaton.start, value);
      expect(automaton.outcome(ended)).toBe(value);
      const { runs } = automaton;
      expect(automaton.after(automaton.start, value)).toBe(ended);
      expect(automaton.runs).toBe(runs);
    },
  );

  it('has room for many classes', () => {
    const steps = Array.from({ length: 200 }, (_, step) => store(0, step));
    const automaton = new ThreadAutomaton(straight(...steps));
    const ended = classAfter(automaton, ...steps.map(() => 0));
    expect(isEnd(automaton.kind[ended]!)).toBe(true);
    expect(automaton.first.slice(0, 200)).toEqual(steps.map(({ first }) => first));
  });

  it('can be interrupted while it runs members, and goes on where it was', () => {
    let isInterrupted = false;
    const automaton = new ThreadAutomaton(straight(load(0), load(1)), { isInterrupted: () => isInterrupted });
    const second = automaton.after(automaton.start, 0);
    for (let value = 1; value < 200; value++) automaton.after(automaton.start, value);
    isInterrupted = true;
    expect(() => automaton.after(second, 0)).toThrow(Interruption);
    expect(automaton.isSettled).toBe(false);
    isInterrupted = false;
    automaton.validate();
    expect(automaton.isSettled).toBe(true);
    expect(isEnd(automaton.kind[automaton.after(second, 0)]!)).toBe(true);
    expect(automaton.runs).toBe(401); // the empty history, 200 of one value, 200 of two
  });
});
