/** The line from one state to another, in the colour of the thread whose step it is. */
import type { JSX } from 'preact';
import type { StateGraph } from '../../src/checker/state-graph.ts';
import { inkOf } from '../trace/lane-style.ts';
import type { PlacedEdge, Point } from './graph-layout.ts';

interface EdgeLineProps {
  readonly edge: PlacedEdge;
  readonly graph: StateGraph;
  readonly way: readonly number[];
  readonly chosen: number;
}

/** Pixels from the tip of an arrowhead to its back, and half its width. */
const HEAD = { length: 7, half: 3.5 };

export function EdgeLine({ edge, graph, way, chosen }: EdgeLineProps): JSX.Element {
  const first = graph.edges[edge.edges[0]!]!;
  const lane = graph.states[0]!.threads.findIndex(({ thread }) => thread === first.thread);
  const isOnWay = edge.edges.some((number) => way.includes(number));
  const classes = [
    'edge',
    isOnWay && 'on-way',
    edge.from === chosen && 'leads-on',
    first.cause !== 'step' && 'by-itself',
  ];
  return (
    <g class={classes.filter(Boolean).join(' ')} style={inkOf(lane)}>
      <path d={curve(edge.points)} />
      <polygon points={head(edge.points)} />
    </g>
  );
}

/** Through the points, rounded off at each but the first and the last. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const next = rest[index + 1];
    if (!next) return `L${point.x} ${point.y}`;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

function head(points: readonly Point[]): string {
  const [from, to] = [points.at(-2), points.at(-1)];
  if (!from || !to) return '';
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = { x: to.x - x * HEAD.length, y: to.y - y * HEAD.length };
  return [
    [to.x, to.y],
    [back.x - y * HEAD.half, back.y + x * HEAD.half],
    [back.x + y * HEAD.half, back.y - x * HEAD.half],
  ].join(' ');
}
