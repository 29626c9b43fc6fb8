/** The picture of a state graph: a box for each state, a line for the steps from one to another. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StateGraph } from '../../src/checker/state-graph.ts';
import { useWidth } from '../parts/use-width.ts';
import { EdgeLine } from './edge-line.tsx';
import { type BoxSize, layOut } from './graph-layout.ts';
import { StateBox } from './state-box.tsx';
import { changingCells, memoryLines } from './state-text.ts';

interface GraphPictureProps {
  readonly graph: StateGraph;
  readonly chosen: number;
  /** The steps that lead to the chosen state. */
  readonly way: readonly number[];
  readonly choose: (state: number) => void;
}

/** Pixels, in the font of a box. */
const CHARACTER = 7;
const LINE = 17;
const MARK = 18;
const PADDING = 24;
/** Smaller than that, boxes cannot be told apart. */
const SMALLEST = 0.2;

export function GraphPicture({ graph, chosen, way, choose }: GraphPictureProps): JSX.Element {
  const cells = useMemo(() => changingCells(graph), [graph]);
  const box = useMemo(() => boxFor(graph, cells), [graph, cells]);
  const { width, height, states, edges } = useMemo(() => layOut(graph, box), [graph, box]);
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const [isWhole, showWhole] = useState(false);
  const fit = Math.max(Math.min(1, room / width), SMALLEST);
  const scale = isWhole ? fit : 1;
  useEffect(() => {
    const button = place.current?.querySelector<HTMLElement>('.state.chosen');
    if (place.current && button) bringIntoView(place.current, button);
    if (place.current?.contains(document.activeElement)) button?.focus({ preventScroll: true });
  }, [chosen, scale]);
  return (
    <div class="graph-place">
      {fit < 1 && room > 0 && (
        <button type="button" class="link zoom" aria-pressed={isWhole} onClick={() => showWhole(!isWhole)}>
          {isWhole ? 'as large as can be read' : 'as much as fits'}
        </button>
      )}
      <div class="picture" ref={place}>
        <div class="paper" style={{ width: `${width * scale}px`, height: `${height * scale}px` }}>
          <div class="canvas" style={{ width: `${width}px`, height: `${height}px`, scale: String(scale) }}>
            <svg width={width} height={height} aria-hidden="true">
              {edges.map((edge) => (
                <EdgeLine
                  key={`${edge.from} ${edge.to}`}
                  edge={edge}
                  graph={graph}
                  way={way}
                  chosen={chosen}
                />
              ))}
            </svg>
            {states.map(({ state, x, y }) => (
              <StateBox
                key={state}
                graph={graph}
                state={state}
                cells={cells}
                left={x - box.width / 2}
                top={y - box.height / 2}
                size={box}
                isChosen={state === chosen}
                choose={choose}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** As large as the largest text needs. */
function boxFor(graph: StateGraph, cells: readonly number[]): BoxSize {
  const lines = [...graph.states.keys()].flatMap((state) => memoryLines(graph, state, cells));
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const marks = graph.states[0]!.threads.length * MARK + String(graph.states.length).length * CHARACTER;
  return {
    width: Math.max(longest * CHARACTER, marks + CHARACTER) + PADDING,
    height: (cells.length + 1) * LINE + PADDING,
  };
}

/** Scrolls the picture alone, not the page. */
function bringIntoView(place: HTMLElement, box: HTMLElement): void {
  const [outer, inner] = [place.getBoundingClientRect(), box.getBoundingClientRect()];
  const left = inner.left - outer.left - (outer.width - inner.width) / 2;
  const top = inner.top - outer.top - (outer.height - inner.height) / 2;
  place.scrollBy({ left, top });
}
