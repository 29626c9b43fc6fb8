/** A run that breaks a property: its picture, what is known at each step, how it ends, and how to see it again. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Violation } from '../../src/checker/verdict.ts';
import { counted } from '../../src/report/amounts.ts';
import type { SourceExcerpt } from '../../src/report/page-document.ts';
import { StepDetails } from '../details/step-details.tsx';
import { CallHistory } from '../verdict/call-history.tsx';
import { Ending } from '../verdict/ending.tsx';
import { ReplayCommand } from '../verdict/replay-command.tsx';
import { type Move, moved, rowOf } from './cursor.ts';
import { withShortNames } from './short-names.ts';
import { StepControls } from './step-controls.tsx';
import { Timeline } from './timeline.tsx';
import { traceRows } from './trace-rows.ts';
import { useStepKeys } from './use-step-keys.ts';

interface CounterexampleProps {
  readonly violation: Violation;
  /** Whether it was met with on a random schedule: then there may be shorter ones. */
  readonly isSampled: boolean;
  readonly sources: readonly SourceExcerpt[];
}

export function Counterexample({ violation, isSampled, sources }: CounterexampleProps): JSX.Element {
  const short = useMemo(() => withShortNames(violation), [violation]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => traceRows(short, unfolded), [short, unfolded]);
  const [step, setStep] = useState(violation.steps.length);
  const move = (where: Move): void => setStep((now) => moved(rows, now, where));
  useStepKeys(move);
  const row = rows[rowOf(rows, step)] ?? null;
  const unfold = (first: number): void => setUnfolded(new Set([...unfolded, first]));
  return (
    <>
      <section class="trace" aria-labelledby="trace-title">
        <div class="title-line">
          <h2 id="trace-title">{titleOf(violation, isSampled)}</h2>
          <p class="keys dim">
            <kbd>←</kbd> <kbd>→</kbd> step by step
          </p>
        </div>
        <div class="workbench">
          <Timeline violation={short} rows={rows} step={step} choose={setStep} unfold={unfold} />
          <aside class="details" aria-label="The step in detail">
            <StepControls violation={short} row={row} step={step} move={move} choose={setStep} />
            <StepDetails violation={short} row={row} sources={sources} />
          </aside>
        </div>
      </section>
      <Ending violation={violation} />
      <CallHistory violation={violation} choose={setStep} />
      <ReplayCommand token={violation.token} />
    </>
  );
}

const titleOf = ({ loop, steps, preemptions }: Violation, isSampled: boolean): string =>
  `${loop === null && !isSampled ? 'The shortest run' : 'A run'} that shows it: ${counted(steps.length, 'step')}, ${
    preemptions === 0 ? 'no preemptions' : counted(preemptions, 'preemption')
  }`;
