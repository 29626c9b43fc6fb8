/** One sentence that tells why threads sleep for ever. */
import type { Sleeper } from './verdict.ts';

/** Names the first sleeper whose wakeup was lost, and the notify that should have woken it. */
export function lostWakeupStory(asleep: readonly Sleeper[]): string {
  const lost = asleep.find(({ wouldProceed }) => wouldProceed)!;
  return `"${lost.thread}" sleeps on ${lost.cellName} for ever, although it would go on if it were woken: ${whatBecameOfTheNotify(lost)}.`;
}

/** Names all sleepers. */
export function deadlockStory(asleep: readonly Sleeper[]): string {
  const each = asleep.map(({ thread, cellName }) => `"${thread}" sleeps on ${cellName}`);
  return `Nobody can move: ${each.join(', ')}.`;
}

function whatBecameOfTheNotify(sleeper: Sleeper): string {
  const { cellName, notifiedBefore, notifiedAfter, parkedAt } = sleeper;
  if (notifiedAfter) {
    const { thread, step, whom } = notifiedAfter;
    return `the notify by "${thread}" in step ${step} woke ${namesOf(whom)}, and none came after it`;
  }
  if (notifiedBefore) {
    const { thread, step, whom } = notifiedBefore;
    if (whom.includes(sleeper.thread))
      return `the notify by "${thread}" woke it in step ${step}, from an earlier sleep, and since it parked in step ${parkedAt} none has come`;
    return `the notify by "${thread}" in step ${step} woke ${namesOf(whom)}, and only then, in step ${parkedAt}, did it park`;
  }
  return `it parked in step ${parkedAt}, and nobody ever notified ${cellName}`;
}

const namesOf = (threads: readonly string[]): string =>
  threads.length === 0 ? 'nobody' : threads.map((thread) => `"${thread}"`).join(' and ');
