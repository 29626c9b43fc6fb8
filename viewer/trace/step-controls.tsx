/** Forward and back through the steps. */
import type { JSX } from 'preact';
import type { Violation } from '../../src/checker/verdict.ts';
import type { Move } from './cursor.ts';
import { deedOf, stepNotes } from './step-notes.ts';
import type { TraceRow } from './trace-rows.ts';

interface StepControlsProps {
  readonly violation: Violation;
  /** Null before all steps. */
  readonly row: TraceRow | null;
  readonly step: number;
  readonly move: (where: Move) => void;
  readonly choose: (step: number) => void;
}

const buttons: readonly { readonly move: Move; readonly name: string; readonly path: string }[] = [
  { move: 'first', name: 'To the start', path: 'M5 4v12M15 4 8 10l7 6' },
  { move: 'back', name: 'One step back', path: 'M13 4l-7 6 7 6' },
  { move: 'forward', name: 'One step forward', path: 'M7 4l7 6-7 6' },
  { move: 'last', name: 'To the end', path: 'M15 4v12M5 4l7 6-7 6' },
];

export function StepControls({ violation, row, step, move, choose }: StepControlsProps): JSX.Element {
  const last = violation.steps.length;
  const isDone = (where: Move): boolean =>
    where === 'first' || where === 'back' ? step === 0 : step === last;
  return (
    <div class="controls">
      <div class="buttons">
        {buttons.map(({ move: where, name, path }) => (
          <button
            type="button"
            key={where}
            aria-label={name}
            title={name}
            aria-disabled={isDone(where)}
            onClick={() => move(where)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d={path} />
            </svg>
          </button>
        ))}
      </div>
      <input
        type="range"
        aria-label="Step"
        min={0}
        max={last}
        value={step}
        onInput={({ currentTarget }) => choose(Number(currentTarget.value))}
      />
      <output class="place">{placeText(row, last)}</output>
      <p class="visually-hidden" role="status">
        {row ? spoken(row, last) : 'The start'}
      </p>
    </div>
  );
}

function placeText(row: TraceRow | null, last: number): string {
  if (row === null) return 'start';
  return row.first === row.last ? `${row.first} of ${last}` : `${row.first}–${row.last} of ${last}`;
}

/** What is read out when the step changes. */
function spoken({ steps, first }: TraceRow, last: number): string {
  const deeds = steps.flatMap((step) => [
    deedOf(step),
    ...stepNotes(step).map(({ text }) => text),
    ...step.changes.map(({ name, before, after }) => `${name} from ${before} to ${after}`),
  ]);
  return `Step ${first} of ${last}, ${steps[0]!.thread}: ${deeds.join(', ')}`;
}
