/** How a state graph is drawn. */
import { describe, expect, it } from 'vitest';
import { fixed } from '../../../models/violates/check-then-register.ts';
import { layOut } from '../../../viewer/graph/graph-layout.ts';
import { changingCells, isEnd, memoryLines } from '../../../viewer/graph/state-text.ts';
import { wayTo } from '../../../viewer/graph/way-to.ts';
import { graphOf } from '../graph-of.ts';

const BOX = { width: 80, height: 50 };

describe('the layout of a state graph', () => {
  it('puts every state on the canvas, none on another', async () => {
    const graph = await graphOf(fixed);
    const { states, width, height } = layOut(graph, BOX);
    expect(states.map(({ state }) => state)).toEqual([...graph.states.keys()]);
    for (const { x, y } of states) {
      expect(x - BOX.width / 2 >= 0 && x + BOX.width / 2 <= width).toBe(true);
      expect(y - BOX.height / 2 >= 0 && y + BOX.height / 2 <= height).toBe(true);
    }
    const overlaps = states.filter((one) =>
      states.some(
        (other) =>
          other.state < one.state &&
          Math.abs(other.x - one.x) < BOX.width &&
          Math.abs(other.y - one.y) < BOX.height,
      ),
    );
    expect(overlaps).toEqual([]);
  });

  it('draws one line for all steps between two states', async () => {
    const graph = await graphOf(fixed);
    const doubled = { ...graph, edges: [...graph.edges, graph.edges[0]!] };
    const { edges } = layOut(doubled, BOX);
    expect(edges).toHaveLength(graph.edges.length);
    expect(edges[0]!.edges).toEqual([0, graph.edges.length]);
    expect(edges.every(({ points }) => points.length >= 2)).toBe(true);
  });
});

describe('the way to a state', () => {
  it('is a shortest one, and none to where all begins', async () => {
    const graph = await graphOf(fixed);
    expect(wayTo(graph, 0)).toEqual([]);
    const end = graph.states.findIndex(isEnd);
    const way = wayTo(graph, end).map((edge) => graph.edges[edge]!);
    // Look at wakeup and at ready, in vain, and sleep: ready, counted and notified in between; or none of that sleep.
    expect(way[0]!.from).toBe(0);
    expect(way.at(-1)!.to).toBe(end);
    for (const [index, { from }] of way.entries()) if (index > 0) expect(from).toBe(way[index - 1]!.to);
    const shorter = [...graph.states.keys()].filter((state) => isEnd(graph.states[state]!));
    expect(Math.min(...shorter.map((state) => wayTo(graph, state).length))).toBe(5);
  });
});

describe('the words on a state', () => {
  it('are the cells that change, unless they are too many', async () => {
    const graph = await graphOf(fixed);
    expect(changingCells(graph)).toEqual([0, 1]);
    expect(memoryLines(graph, 0, [0, 1])).toEqual(['ready 0', 'wakeup 0']);
    const wide = {
      ...graph,
      cells: [...'abcdef'],
      states: [0, 1].map((value) => ({ ...graph.states[0]!, memory: Array(6).fill(value) })),
    };
    expect(changingCells(wide)).toEqual([]);
  });
});
