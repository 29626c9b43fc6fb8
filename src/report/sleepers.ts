/** Who sleeps at the end of a counterexample, on what, and why nobody woke them. */
import type { Notified, Sleeper } from '../checker/verdict.ts';

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
  return `sleeps on ${cellName} since step ${parkedAt}${operation}, because the cell held ${expected}.`;
}

function notifiesOf(sleeper: Sleeper): string[] {
  const { cellName, parkedAt, notifiedBefore, notifiedAfter } = sleeper;
  if (!notifiedBefore && !notifiedAfter) return [`Nobody notifies ${cellName} in this run.`];
  return [
    ...(notifiedBefore ? [before(notifiedBefore, sleeper)] : []),
    notifiedAfter
      ? `${deed(notifiedAfter, cellName)}, and nobody notifies it after that.`
      : `Nobody notifies ${cellName} after step ${parkedAt}.`,
  ];
}

/** A notify before the thread fell asleep came too early, unless it ended an earlier sleep of the same thread. */
function before(notified: Notified, { thread: sleeper, cellName, parkedAt }: Sleeper): string {
  const { thread, step, whom } = notified;
  if (!whom.includes(sleeper)) return `${deed(notified, cellName)}: too early, before step ${parkedAt}.`;
  return `${thread} notified ${cellName} and woke it in step ${step}, from an earlier sleep.`;
}

const deed = ({ thread, step, whom }: Notified, cellName: string): string =>
  `${thread} notified ${cellName} in step ${step} and woke ${whom.length === 0 ? 'nobody' : whom.join(', ')}`;
