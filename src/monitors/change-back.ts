/** How a cell changed, and changed back, between a thread's read of it and its comparison: told from a run's events. */
import { OperationKind as Kind, valueAfter } from '../memory/operation.ts';
import type { Account, MonitorEvent, SeenEvent } from './monitor.ts';

/** One change of a cell; `step` counts from 1. */
export interface Change {
  readonly step: number;
  /** The thread, by its number in the model. */
  readonly thread: number;
  readonly before: number;
  readonly after: number;
}

/** What a thread that compared a cell did not notice. */
export interface ChangeBack {
  /** The step in which it had read the cell; 0: before its first step. */
  readonly since: number;
  /** At least two. */
  readonly changes: readonly Change[];
}

/** Whether the thread has just learned that the cell holds what it expected, by a comparison. */
export const comparesEqual = ({ operation: { kind, first }, old, value }: MonitorEvent): boolean =>
  (kind === Kind.compareExchange && old === first) || (kind === Kind.wait && value === null);

/** Whether the operation tells its thread what the cell holds. */
export const isRead = ({ kind }: MonitorEvent['operation']): boolean =>
  kind <= Kind.xor ? kind !== Kind.store : kind === Kind.read;

/** What the thread of the event with this index did not notice; null if there is nothing of the kind. */
export function changeBackIn(events: readonly SeenEvent[], index: number): ChangeBack | null {
  const { event } = events[index]!;
  if (!comparesEqual(event)) return null;
  const readAt = lastRead(events, index);
  if (readAt < 0) return null;
  const read = events[readAt]!;
  const changes = events.slice(readAt + 1, index).flatMap((seen) => changeOf(seen, event.operation.cell));
  const isSame = valueAfter(read.event.operation, read.event.old) === event.old;
  return isSame && changes.length > 0 ? { since: read.step, changes } : null;
}

/** The index of the event by which the thread knows, within its operation, what the cell held; -1 if by none. */
function lastRead(events: readonly SeenEvent[], index: number): number {
  const { thread, operation, within } = events[index]!.event;
  for (let at = index - 1; at >= 0; at--) {
    const { event } = events[at]!;
    if (event.thread !== thread) continue;
    if (event.completes || event.within !== within) return -1;
    if (event.operation.cell !== operation.cell || event.operation.kind >= Kind.choose) continue;
    if (isRead(event.operation)) return at;
    if (event.operation.kind === Kind.store || event.operation.kind === Kind.write) return -1;
  }
  return -1;
}

function changeOf({ step, event: { thread, operation, old } }: SeenEvent, cell: number): Change[] {
  const after = valueAfter(operation, old);
  const isChange = operation.cell === cell && operation.kind < Kind.choose && after !== old;
  return isChange ? [{ step, thread, before: old, after }] : [];
}

/** Names who changed the cell that the thread compared last, and how. */
export function changeBackStory({ thread, cell, events }: Account, who: number, which: number): string {
  const at = events.findLastIndex(
    ({ event }, index) =>
      event.thread === who && event.operation.cell === which && changeBackIn(events, index) !== null,
  );
  const { since, changes } = changeBackIn(events, at)!;
  const { step, event } = events[at]!;
  const each = changes.map(
    (change, index) =>
      `${change.thread === changes[index - 1]?.thread ? '' : `"${thread(change.thread)}" changed it `}to ${change.after} in step ${change.step}`,
  );
  const read = since === 0 ? 'at its start' : `in step ${since}`;
  return `"${thread(who)}" read ${event.old} from ${cell(which)} ${read}, and finds it equal to that in step ${step}, although it has changed in between: ${each.join(', ')}.`;
}
