/** What the comparisons of a run did not notice: that a cell had changed, and changed back. */
import { changeBackIn } from '../monitors/change-back.ts';
import type { PlainRun } from './plain-run.ts';
import type { ChangedBack } from './verdict.ts';

/** By step, which counts from 1. */
export function changesBack({ events, threads }: PlainRun): ReadonlyMap<number, ChangedBack> {
  const found = new Map<number, ChangedBack>();
  for (const [index, { step }] of events.entries()) {
    const changeBack = changeBackIn(events, index);
    if (!changeBack) continue;
    const changes = changeBack.changes.map(({ thread, ...change }) => ({
      ...change,
      thread: threads[thread]!.name,
    }));
    found.set(step, { since: changeBack.since, changes });
  }
  return found;
}
