/** One step in the picture: a sign on the lane of its thread, what it does beside it, and arrows to whom it wakes. */
import type { JSX } from 'preact';
import { Operation } from '../parts/operation.tsx';
import { inkOf } from './lane-style.ts';
import { Marker } from './marker.tsx';
import { markersOf } from './markers.ts';
import { StepCard } from './step-card.tsx';
import type { TraceRow } from './trace-rows.ts';
import { WakeArrows } from './wake-arrows.tsx';

interface TimelineRowProps {
  readonly row: TraceRow;
  readonly threads: readonly string[];
  readonly isLoopStart: boolean;
  readonly isCurrent: boolean;
  readonly choose: (step: number) => void;
  readonly unfold: (first: number) => void;
}

export function TimelineRow(props: TimelineRowProps): JSX.Element {
  const { row, threads, isLoopStart, isCurrent, choose, unfold } = props;
  const { first, last, lane, steps, arrows, bystanders } = row;
  const markers = steps.length > 1 ? (['folded'] as const) : markersOf(steps[0]!);
  const classes = ['row', isCurrent && 'current', row.isInLoop && 'in-loop', isLoopStart && 'loop-start'];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <span class="number" aria-hidden="true">
        {first === last ? first : `${first}–${last}`}
      </span>
      <Lines row={row} threads={threads} markers={markers.length} />
      <span class="markers" style={{ gridColumn: lane + 2, ...inkOf(lane) }}>
        {markers.map((kind) => (
          <Marker key={kind} kind={kind} />
        ))}
      </span>
      {bystanders.map(({ lane: other, next, isInterrupted }) => (
        <span
          key={other}
          class={`bystander${isInterrupted ? ' interrupted' : ''}`}
          style={{ gridColumn: other + 2, ...inkOf(other) }}
          aria-hidden="true"
        >
          <span class="bystander-text">
            {isInterrupted ? 'interrupted before' : 'could'} <Operation text={next} />
          </span>
        </span>
      ))}
      <StepCard row={row} threads={threads} isCurrent={isCurrent} choose={choose} unfold={unfold} />
      <WakeArrows arrows={arrows} threads={threads} />
    </li>
  );
}

const ARROW_BOTTOM = 'calc(100% - 0.5 * var(--arrow-height))';

interface LinesProps {
  readonly row: TraceRow;
  readonly threads: readonly string[];
  /** How many signs there are on the lane of the thread that moves. */
  readonly markers: number;
}

/** The lanes behind a row. A lane turns where its thread moves, or where an arrow reaches it. */
function Lines({ row: { lane, lanes, arrows }, threads, markers }: LinesProps): JSX.Element {
  const turnOf = (index: number): string => {
    // What ends here and points at others reaches down to its last arrow.
    if (index === lane && lanes[index]!.after === 'ended' && arrows.length > 0) return ARROW_BOTTOM;
    if (index === lane) return `calc(var(--marker-y) + ${markers - 1} * var(--marker-gap))`;
    const arrow = arrows.findIndex(({ to, kind }) => to === index && kind === 'wakes');
    return arrow < 0 ? '0px' : `calc(100% - ${arrows.length - arrow - 0.5} * var(--arrow-height))`;
  };
  return (
    <>
      {threads.map((thread, index) => (
        <span
          key={thread}
          class={`thread-line before-${lanes[index]!.before} after-${lanes[index]!.after}`}
          style={{ gridColumn: index + 2, '--turn': turnOf(index), ...inkOf(index) }}
        />
      ))}
    </>
  );
}
