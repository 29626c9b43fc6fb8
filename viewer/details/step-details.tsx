/** Everything that is known about one step: its code, memory, who sleeps on what, and who else could have moved. */
import type { JSX } from 'preact';
import type { Violation } from '../../src/checker/verdict.ts';
import type { SourceExcerpt } from '../../src/report/page-document.ts';
import { Operation } from '../parts/operation.tsx';
import { inkOf } from '../trace/lane-style.ts';
import { memoryAt } from '../trace/memory-at.ts';
import { deedOf, stepNotes } from '../trace/step-notes.ts';
import type { TraceRow } from '../trace/trace-rows.ts';
import { CodeExcerpt } from './code-excerpt.tsx';
import { MemoryTable } from './memory-table.tsx';
import { ThreadList } from './thread-list.tsx';
import { WaiterQueues } from './waiter-queues.tsx';

interface StepDetailsProps {
  readonly violation: Violation;
  /** Null before all steps. */
  readonly row: TraceRow | null;
  readonly sources: readonly SourceExcerpt[];
}

export function StepDetails({ violation, row, sources }: StepDetailsProps): JSX.Element {
  const { threads, moments } = violation;
  const before = moments[(row?.first ?? 1) - 1]!;
  const after = moments[row?.last ?? 0]!;
  const source = row?.steps.at(-1)?.source ?? null;
  return (
    <div class="step-details">
      <Headline row={row} />
      {source && (
        <CodeExcerpt
          position={source}
          lane={row?.lane ?? null}
          sources={sources}
          others={after.threads.flatMap(({ thread, source: place, state }, lane) =>
            place && lane !== row?.lane ? [{ thread, lane, line: place.line, file: place.file, state }] : [],
          )}
        />
      )}
      <MemoryTable cells={memoryAt(violation, row?.first ?? 0, row?.last ?? 0)} />
      <WaiterQueues violation={violation} moment={after} />
      <ThreadList threads={threads} before={before} after={after} mover={row?.lane ?? null} />
    </div>
  );
}

function Headline({ row }: { row: TraceRow | null }): JSX.Element {
  if (row === null)
    return (
      <h3 class="step-headline">
        <span class="dim">before the first step</span>
      </h3>
    );
  const { steps, lane } = row;
  const [step] = steps;
  return (
    <h3 class="step-headline" style={inkOf(lane)}>
      <span class="thread-name">{step!.thread}</span>
      {step!.within !== null && <span class="dim"> in {step!.within}</span>}
      {steps.map((one) => (
        <Operation key={one.index} text={deedOf(one)} />
      ))}
      {steps.flatMap((one) =>
        stepNotes(one).map(({ tone, text }) => (
          <span key={`${one.index} ${text}`} class={`note ${tone}`}>
            {text}
          </span>
        )),
      )}
    </h3>
  );
}
