/** A sign on a lane. It repeats what is said in words, so that those who hear the page miss nothing. */
import type { JSX } from 'preact';
import type { MarkerKind } from './markers.ts';

/** Drawn on 20 × 20; `shape` is filled, `line` is stroked, `inlay` is left open in a shape. */
interface Drawing {
  readonly shape?: string;
  readonly line?: string;
  readonly inlay?: string;
}

const DISC = 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z';

const drawings: Readonly<Record<MarkerKind, Drawing>> = {
  step: { shape: 'M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z' },
  folded: { line: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6.8 10h.01M10 10h.01M13.2 10h.01' },
  park: { shape: DISC, inlay: 'M8.6 4.9a5.4 5.4 0 1 0 6.7 6.9 4.5 4.5 0 0 1-6.7-6.9Z' },
  woken: { line: 'M10 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z' },
  timeout: { line: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.3l2.8 1.7' },
  spurious: { line: 'M11.5 2.5 6 11h4l-1.5 6.5L14.5 9h-4.2Z' },
  finished: { shape: 'M4.5 4.5h11v11h-11Z' },
  failed: { line: 'M4.5 4.5 15.5 15.5M15.5 4.5 4.5 15.5' },
  aborted: { line: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM5 5l10 10' },
  stopped: { line: 'M2.5 12.5 8 7M12 13l5.5-5.5M10 2v4M10 14v4' },
};

export function Marker({ kind }: { kind: MarkerKind }): JSX.Element {
  const { shape, line, inlay } = drawings[kind];
  return (
    <svg class={`marker ${kind}`} viewBox="0 0 20 20" aria-hidden="true">
      {shape && <path class="shape" d={shape} />}
      {line && <path class="line" d={line} />}
      {inlay && <path class="inlay" d={inlay} />}
    </svg>
  );
}
