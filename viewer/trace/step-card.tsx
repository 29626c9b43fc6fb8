/** What a step does, in words: the button by which it is chosen. */
import type { JSX } from 'preact';
import type { TraceStep } from '../../src/checker/verdict.ts';
import { Operation } from '../parts/operation.tsx';
import { inkOf } from './lane-style.ts';
import { deedOf, stepNotes } from './step-notes.ts';
import type { TraceRow } from './trace-rows.ts';

interface StepCardProps {
  readonly row: TraceRow;
  readonly threads: readonly string[];
  readonly isCurrent: boolean;
  readonly choose: (step: number) => void;
  readonly unfold: (first: number) => void;
}

const PLAIN_ACCESSES_SHOWN = 2;

export function StepCard({ row, threads, isCurrent, choose, unfold }: StepCardProps): JSX.Element {
  const { steps, first, last, lane, opens } = row;
  const [step] = steps as [TraceStep];
  const isFolded = steps.length > 1;
  return (
    <div class="card" style={{ '--lane': lane, ...inkOf(lane) }}>
      <button
        type="button"
        class="card-button"
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => choose(last)}
      >
        <span class="visually-hidden">
          Step {first}, {step.thread}:{' '}
        </span>
        {opens !== null && <span class="opens">{opens}</span>}
        {isFolded ? (
          <span class="folded">{steps.length} steps on cells that no other thread touches</span>
        ) : (
          <Deed step={step} />
        )}
        <Asides row={row} threads={threads} />
      </button>
      {isFolded && (
        <button type="button" class="link unfold" onClick={() => unfold(first)}>
          unfold
        </button>
      )}
    </div>
  );
}

function Deed({ step }: { step: TraceStep }): JSX.Element {
  const { changes, plain, source } = step;
  return (
    <>
      <span class="deed-line">
        <Operation text={deedOf(step)} />
        {source && <span class="line-number">:{source.line}</span>}
      </span>
      {changes.map(({ cell, name, before, after }) => (
        <span key={cell} class="change">
          <code>{name}</code> {before} → <b>{after}</b>
        </span>
      ))}
      {stepNotes(step).map(({ tone, text }) => (
        <span key={text} class={`note ${tone}`}>
          {text}
        </span>
      ))}
      {plainText(plain).map((access) => (
        <Operation key={access} text={access} name="plain-access" />
      ))}
    </>
  );
}

/** What stands on the lanes of others, for those who have no room for it there, or listen. */
function Asides({
  row: { arrows, bystanders },
  threads,
}: Pick<StepCardProps, 'row' | 'threads'>): JSX.Element {
  const interrupted = bystanders.filter(({ isInterrupted }) => isInterrupted);
  const missed = arrows.filter(({ kind }) => kind === 'misses');
  return (
    <>
      {interrupted.map(({ lane, next }) => (
        <span key={lane} class="aside note" style={inkOf(lane)}>
          <span class="thread-name">{threads[lane]}</span> interrupted before <Operation text={next} />
        </span>
      ))}
      {missed.map(({ to }) => (
        <span key={to} class="aside note bad">
          {threads[to]} is not asleep yet
        </span>
      ))}
    </>
  );
}

/** What they wrote is among the changes anyway. */
const plainText = (plain: readonly string[]): readonly string[] =>
  plain.length > PLAIN_ACCESSES_SHOWN
    ? [`+ ${plain.length} plain accesses`]
    : plain.map((access) => `+ ${access}`);
