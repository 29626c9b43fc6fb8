/** The graph of all states that *holds* carries on request. */
import { describe, expect, it } from 'vitest';
import { fixed } from '../../models/violates/check-then-register.ts';
import { fixed as dequeueAtOnce } from '../../models/violates/dequeue-in-two-steps.ts';
import { type CheckOptions, check, replicate, type StateGraph } from '../../src/checker/index.ts';
import { type Body, modelOf } from './three-cells.ts';

async function graphOf(
  model: Parameters<typeof check>[0],
  options: CheckOptions = { stateGraph: 100 },
): Promise<{ graph: StateGraph | null; states: number; transitions: number }> {
  const verdict = await check(model, options);
  if (verdict.verdict !== 'holds') throw new Error(`expected it to hold, got ${verdict.verdict}`);
  return { graph: verdict.graph, ...verdict.statistics };
}

const adds: Body = ({ memory, x }) => {
  memory.add(x, 1);
};

describe('the state graph', () => {
  it('has every state and every step, as the statistics count them', async () => {
    const { graph, states, transitions } = await graphOf(fixed);
    expect(graph!.states).toHaveLength(states);
    expect(graph!.edges).toHaveLength(transitions);
    expect(graph!.cells).toEqual(['ready', 'wakeup']);
  });

  it('leads from one state to the next by what a thread does', async () => {
    const { graph } = await graphOf(modelOf({ left: adds, right: adds }));
    // Neither, left, right, both: the two orders of two steps.
    expect(graph!.edges.map(({ from, to, thread, text }) => [from, to, thread, text])).toEqual([
      [0, 1, 'left', 'add(x, 1)'],
      [0, 2, 'right', 'add(x, 1)'],
      [1, 3, 'right', 'add(x, 1)'],
      [2, 3, 'left', 'add(x, 1)'],
    ]);
    expect(graph!.states.map(({ memory }) => memory[0])).toEqual([0, 1, 1, 2]);
    expect(graph!.states[3]!.threads.map(({ state }) => state)).toEqual(['finished', 'finished']);
    expect(graph!.isUpToSymmetry).toBe(false);
  });

  it('calls the steps of a choice by what was chosen', async () => {
    const { graph } = await graphOf(modelOf({ chooser: (_, thread) => thread.choose(['left', 'right']) }));
    expect(graph!.edges.map(({ text }) => text)).toEqual(['left', 'right']);
  });

  it('says who sleeps, and what wakes them besides a notify', async () => {
    const timed: Body = ({ memory, x }) => memory.wait(x, 0, 10);
    const { graph } = await graphOf(modelOf({ timed, waker: ({ memory, x }) => memory.notify(x) }));
    const asleep = graph!.states.find(({ queues }) => queues.length > 0)!;
    expect(asleep.queues).toMatchObject([{ cellName: 'x', threads: ['timed'] }]);
    expect(new Set(graph!.edges.map(({ cause }) => cause))).toEqual(new Set(['step', 'timeout']));
  });

  it('takes interchangeable threads for one another, and says so', async () => {
    const model = modelOf({ worker: replicate(2, adds) });
    const { graph } = await graphOf(model);
    expect([graph!.isUpToSymmetry, graph!.states.length]).toEqual([true, 3]);
    const all = await graphOf(model, { stateGraph: 100, reductions: { symmetry: false } });
    expect([all.graph!.isUpToSymmetry, all.graph!.states.length]).toEqual([false, 4]);
  });

  it('is left out where nobody asked for it, or there are more states than asked for', async () => {
    const { states } = await graphOf(fixed);
    expect((await graphOf(fixed, {})).graph).toBeNull();
    expect((await graphOf(fixed, { stateGraph: states - 1 })).graph).toBeNull();
    expect((await graphOf(fixed, { stateGraph: states })).graph).not.toBeNull();
  });

  it('is counted without partial-order reduction, since it has all states', async () => {
    const loads =
      (cell: 'x' | 'y'): Body =>
      ({ memory, ...cells }) => {
        memory.add(cells[cell], 1);
        memory.add(cells[cell], 1);
      };
    const model = modelOf({ left: loads('x'), right: loads('y') });
    const reductions = { partialOrder: true } as const;
    // Three places of one thread times three of the other; one order of their steps has five.
    const whole = await graphOf(model, { stateGraph: 9, reductions, countInterleavings: false });
    expect([whole.states, whole.graph!.states.length]).toEqual([5, 9]);
    expect((await graphOf(model, { stateGraph: 8, reductions, countInterleavings: false })).graph).toBeNull();
  });

  it('is that of the threads themselves where linearizability is looked for as well', async () => {
    const { graph } = await graphOf(dequeueAtOnce, { stateGraph: 1000 });
    const alone = await graphOf(dequeueAtOnce, { stateGraph: 1000, properties: [] });
    expect(graph).toEqual(alone.graph);
  });

  it('is asked for by a whole number', async () => {
    await expect(check(fixed, { stateGraph: -1 })).rejects.toThrow(
      'Expected `stateGraph` to be an integer >= 0, got -1.',
    );
  });
});
