/** Who sleeps at the end of a counterexample, on what, and why nobody woke them. */
import type { Sleeper } from '../checker/verdict.ts';
import { counted } from './amounts.ts';

/** A sleeper's story, a sentence a line. */
export const sleeperStory = (sleeper: Sleeper): readonly string[] => [
  whereOf(sleeper),
  sleeper.wouldProceed
    ? 'Woken now, it would go on: what it waits for is already there. Its wakeup was lost.'
    : 'Woken now, it would not get past its wait: what it waits for is not there.',
  ...notifiesOf(sleeper),
];

function whereOf({ within, cellName, expected, parkedAt }: Sleeper): string {
  const operation = within === null ? '' : `, in "${within}"`;
  return `sleeps on ${cellName} since step ${parkedAt}${operation}, where it found the ${expected} that it expected.`;
}

function notifiesOf({ cellName, parkedAt, notifiedBefore, notifiedAfter }: Sleeper): string[] {
  if (!notifiedBefore && !notifiedAfter) return [`Nobody notifies ${cellName} in this run.`];
  const before = notifiedBefore && [
    `${notifiedBefore.thread} notified ${cellName} at step ${notifiedBefore.step} and woke ${woken(
      notifiedBefore.woken,
    )}: too early, before step ${parkedAt}.`,
  ];
  const after = notifiedAfter
    ? `${notifiedAfter.thread} notified ${cellName} at step ${notifiedAfter.step} and woke ${woken(
        notifiedAfter.woken,
      )}: not this one.`
    : `Nobody notifies ${cellName} after step ${parkedAt}.`;
  return [...(before ?? []), after];
}

const woken = (count: number): string => (count === 0 ? 'nobody' : counted(count, 'thread'));
