import { describe, expect, it } from 'vitest';
import { ModelInstance } from '../../src/checker/instance.ts';
import { PlainRun } from '../../src/checker/plain-run.ts';
import { type Body, modelOf } from './three-cells.ts';

const sleepTwice: Body = ({ memory, x }) => {
  memory.wait(x, 0);
  memory.wait(x, 0);
};
const wakeOne: Body = ({ memory, x }) => memory.notify(x, 1);
const waiting = modelOf({ one: sleepTwice, other: sleepTwice, waker: wakeOne }, { spuriousWakeups: 1 });

/** A run in which these threads have moved, in this order. */
function runOf(...moves: readonly number[]): PlainRun {
  const run = PlainRun.start(new ModelInstance(waiting), { stacks: false });
  for (const thread of moves) run.move(thread, 0);
  return run;
}

describe('a plain run', () => {
  it('wakes the thread that has slept longest', () => {
    expect(runOf(0, 1).move(2, 0)?.woke).toEqual(['one']);
    expect(runOf(1, 0).move(2, 0)?.woke).toEqual(['other']);
  });

  it('stands elsewhere if threads sleep in another order', () => {
    expect(runOf(0, 1).snapshot(true)).not.toBe(runOf(1, 0).snapshot(true));
    expect(runOf(0, 1).snapshot(true)).toBe(runOf(0, 1).snapshot(true));
  });

  it('wakes threads spuriously as often as it may', () => {
    const run = runOf(0);
    expect(run.alternatives(0)).toEqual(['spurious']);
    run.move(0, 0);
    run.move(0, 0);
    expect(run.alternatives(0)).toEqual([]);
  });
});
