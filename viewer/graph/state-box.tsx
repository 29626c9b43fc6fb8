/** A state in the picture: its number, a sign for each thread, and what changes in memory. */
import type { JSX } from 'preact';
import type { ThreadPosition } from '../../src/checker/moment.ts';
import type { StateGraph } from '../../src/checker/state-graph.ts';
import { moveFor } from '../trace/cursor.ts';
import { inkOf } from '../trace/lane-style.ts';
import { Marker } from '../trace/marker.tsx';
import type { MarkerKind } from '../trace/markers.ts';
import type { BoxSize } from './graph-layout.ts';
import { isEnd, memoryLines } from './state-text.ts';

interface StateBoxProps {
  readonly graph: StateGraph;
  readonly state: number;
  /** The cells that boxes show. */
  readonly cells: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly size: BoxSize;
  readonly isChosen: boolean;
  readonly choose: (state: number) => void;
}

const signs: Readonly<Record<ThreadPosition['state'], MarkerKind>> = {
  ready: 'step',
  parked: 'park',
  finished: 'finished',
  failed: 'failed',
};

export function StateBox({
  graph,
  state,
  cells,
  left,
  top,
  size,
  isChosen,
  choose,
}: StateBoxProps): JSX.Element {
  const shown = graph.states[state]!;
  const classes = ['state', isChosen && 'chosen', isEnd(shown) && 'is-end', state === 0 && 'is-start'];
  return (
    <button
      type="button"
      data-own-keys
      class={classes.filter(Boolean).join(' ')}
      style={{ left: `${left}px`, top: `${top}px`, width: `${size.width}px`, height: `${size.height}px` }}
      aria-pressed={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => choose(state)}
      onKeyDown={(event) => followKey(event, state, graph.states.length, choose)}
    >
      <span class="state-head">
        <span class="state-number">
          <span class="visually-hidden">State </span>
          {state}
        </span>
        {shown.threads.map((thread, lane) => (
          <span key={thread.thread} style={inkOf(lane)}>
            <span class="visually-hidden">
              , {thread.thread} {thread.state},
            </span>
            <Marker kind={signs[thread.state]} />
          </span>
        ))}
      </span>
      {memoryLines(graph, state, cells).map((line) => (
        <span key={line} class="state-cell">
          {line}
        </span>
      ))}
    </button>
  );
}

/** States are gone through in the order in which they were found. */
function followKey(
  event: KeyboardEvent,
  state: number,
  count: number,
  choose: (state: number) => void,
): void {
  const move = moveFor(event.key);
  if (move === null) return;
  event.preventDefault();
  const target = { first: 0, back: state - 1, forward: state + 1, last: count - 1 }[move];
  choose(Math.min(Math.max(target, 0), count - 1));
}
