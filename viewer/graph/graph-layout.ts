/** Where the states of a graph are drawn. */
import { Graph, layout } from '@dagrejs/dagre';
import type { StateGraph } from '../../src/checker/state-graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A state, by the middle of its box. */
export interface PlacedState extends Point {
  readonly state: number;
}

/** All steps from one state to another, as one line. */
export interface PlacedEdge {
  readonly from: number;
  readonly to: number;
  /** The numbers of the steps. */
  readonly edges: readonly number[];
  readonly points: readonly Point[];
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly edges: readonly PlacedEdge[];
}

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** From top to bottom, in layers. */
export function layOut({ states, edges }: StateGraph, box: BoxSize): GraphLayout {
  const graph = new Graph().setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 44, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of states.keys()) graph.setNode(String(state), { ...box });
  const lines = together(edges);
  for (const { from, to } of lines) graph.setEdge(String(from), String(to), {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    states: [...states.keys()].map((state) => {
      const { x = 0, y = 0 } = graph.node(String(state));
      return { state, x, y };
    }),
    edges: lines.map((line) => ({
      ...line,
      points: graph.edge(String(line.from), String(line.to)).points ?? [],
    })),
  };
}

function together(edges: StateGraph['edges']): Pick<PlacedEdge, 'from' | 'to' | 'edges'>[] {
  const lines = new Map<string, { from: number; to: number; edges: number[] }>();
  for (const [number, { from, to }] of edges.entries()) {
    const line = lines.get(`${from} ${to}`) ?? { from, to, edges: [] };
    line.edges.push(number);
    lines.set(`${from} ${to}`, line);
  }
  return [...lines.values()];
}
