/** Arrows from who notifies to whom that wakes, and to whom it would have had to wake. */
import type { JSX } from 'preact';
import { inkOf } from './lane-style.ts';
import type { WakeArrow } from './trace-rows.ts';

interface WakeArrowsProps {
  readonly arrows: readonly WakeArrow[];
  readonly threads: readonly string[];
}

export function WakeArrows({ arrows, threads }: WakeArrowsProps): JSX.Element {
  return (
    <>
      {arrows.map((arrow, index) => (
        <Arrow key={`${arrow.kind} ${arrow.to}`} arrow={arrow} at={index} name={threads[arrow.to]!} />
      ))}
    </>
  );
}

/** It reaches from one lane's line to the other's, in a strip of its own below the step. */
function Arrow({
  arrow: { from, to, kind },
  at,
  name,
}: {
  arrow: WakeArrow;
  at: number;
  name: string;
}): JSX.Element {
  const columns = `${Math.min(from, to) + 2} / ${Math.max(from, to) + 2}`;
  return (
    <span
      class={`arrow ${kind} ${from < to ? 'rightwards' : 'leftwards'}`}
      style={{ gridColumn: columns, gridRow: at + 2, ...inkOf(kind === 'wakes' ? from : to) }}
      aria-hidden="true"
    >
      <span class="arrow-text">{kind === 'wakes' ? `wakes ${name}` : `${name} is not asleep yet`}</span>
    </span>
  );
}
