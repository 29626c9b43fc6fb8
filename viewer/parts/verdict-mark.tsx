/** A verdict as a sign. What it means is said in words beside it. */
import type { JSX } from 'preact';
import type { ModelEntry } from '../../src/report/report-document.ts';

const shapes: Readonly<Record<ModelEntry['verdict'], string>> = {
  holds: 'M4.5 10.5 8.5 14.5 15.5 6',
  violated: 'M5.5 5.5 14.5 14.5M14.5 5.5 5.5 14.5',
  inconclusive: 'M7 7.2a3 3 0 1 1 4.4 2.7c-1 .6-1.4 1-1.4 2.2M10 15v.1',
};

export function VerdictMark({ verdict }: { verdict: ModelEntry['verdict'] }): JSX.Element {
  return (
    <svg class={`verdict-mark ${verdict}`} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9.5" />
      <path d={shapes[verdict]} />
    </svg>
  );
}
