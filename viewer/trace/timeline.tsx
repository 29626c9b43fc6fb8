/** A lane for each thread, from the start down to the end of the run. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Violation } from '../../src/checker/verdict.ts';
import { useWidth } from '../parts/use-width.ts';
import { EndRow } from './end-row.tsx';
import { inkOf } from './lane-style.ts';
import { TimelineRow } from './timeline-row.tsx';
import type { TraceRow } from './trace-rows.ts';

interface TimelineProps {
  readonly violation: Violation;
  readonly rows: readonly TraceRow[];
  readonly step: number;
  readonly choose: (step: number) => void;
  readonly unfold: (first: number) => void;
}

/** Pixels that a lane needs beside it, for what its thread does. */
const ROOM_FOR_WORDS = 170;
const STEP_COLUMN = 56;

export function Timeline({ violation, rows, step, choose, unfold }: TimelineProps): JSX.Element {
  const { threads, loop, steps } = violation;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const layout = (width - STEP_COLUMN) / threads.length >= ROOM_FOR_WORDS ? 'columns' : 'rails';
  useCurrentInView(place, step);
  return (
    <div ref={place} class={`timeline ${layout}`} style={{ '--lanes': threads.length }}>
      <div class="row names" aria-hidden="true">
        {threads.map((thread, lane) => (
          <span key={thread} class="thread-name" style={{ gridColumn: lane + 2, ...inkOf(lane) }}>
            {thread}
          </span>
        ))}
      </div>
      <ol class="rows">
        <li class={`row start${step === 0 ? ' current' : ''}`}>
          <button
            type="button"
            class="start-button"
            aria-current={step === 0 ? 'step' : undefined}
            tabIndex={step === 0 ? 0 : -1}
            onClick={() => choose(0)}
          >
            start
          </button>
          {threads.map((thread, lane) => (
            <span key={thread} class="thread-line begins" style={{ gridColumn: lane + 2, ...inkOf(lane) }} />
          ))}
        </li>
        {rows.map((row) => (
          <TimelineRow
            key={row.first}
            row={row}
            threads={threads}
            isLoopStart={loop === row.first}
            isCurrent={row.first <= step && step <= row.last}
            choose={choose}
            unfold={unfold}
          />
        ))}
        <EndRow violation={violation} steps={steps.length} />
      </ol>
    </div>
  );
}

/** Keeps the current step where the reader sees it. */
function useCurrentInView(place: { readonly current: HTMLElement | null }, step: number): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const current = place.current?.querySelector<HTMLElement>('.row.current');
    if (isFirst.current) isFirst.current = false;
    else current?.scrollIntoView({ block: 'nearest' });
    if (place.current?.contains(document.activeElement)) {
      current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
    }
  }, [step, place]);
}
