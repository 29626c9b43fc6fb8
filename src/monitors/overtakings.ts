/** Who overtook a thread that waits: told from a run's events, by the definition in `bypass.ts` and not by its states. */
import { OperationKind as Kind, valueAfter } from '../memory/operation.ts';
import type { Account, SeenEvent } from './monitor.ts';

/** How waiting in turn is meant. */
export interface Turns {
  /** The operations that wait for a turn, and end when they have had it. */
  readonly operations: readonly string[];
  /** How often a thread may be overtaken within one operation. */
  readonly bound: number;
  /** Whether who falls asleep later comes later, even if it began before. */
  readonly byParking: boolean;
  /** Whether sleeping on the cell is waiting for a turn, and no part of arriving. */
  readonly isWaitedOn: (cell: number) => boolean;
}

/** An operation of another thread that began after one had gone to sleep, and was completed first. */
export interface Overtaking {
  /** The thread that overtook, by its number in the model. */
  readonly thread: number;
  readonly begunAt: number;
  readonly completedAt: number;
}

/** The overtakings of a thread in the operation that it is in at the end of the run, or that it completed last. */
export function overtakingsOf(events: readonly SeenEvent[], sleeper: number, turns: Turns): Overtaking[] {
  const parks = parksOf(events, sleeper, turns);
  const [since] = parks;
  if (since === undefined) return [];
  const ends = events.findIndex(
    ({ event }, index) => index > since && event.thread === sleeper && event.completes,
  );
  const last = ends < 0 ? events.length : ends;
  return events.flatMap(({ step, event }, index) => {
    if (
      index <= since ||
      index >= last ||
      event.thread === sleeper ||
      !isTurn(event, turns) ||
      !event.completes
    )
      return [];
    const begun = beginning(events, index);
    const [parked = begun] = parksOf(events.slice(0, index), event.thread, turns);
    const isInVain = parks.some((park) => park > index) || sleepsUntold(events, index, sleeper, turns);
    const isLater = begun > since || (turns.byParking && parked > since && parked >= begun);
    return isLater && isInVain
      ? [{ thread: event.thread, begunAt: events[begun]!.step, completedAt: step }]
      : [];
  });
}

/** Names the thread that waits, and all that overtook it. */
export function overtakingStory(account: Account, sleeper: number, turns: Turns): string {
  const { thread, events } = account;
  const [since] = parksOf(events, sleeper, turns);
  const { step, event } = events[since!]!;
  const each = overtakingsOf(events, sleeper, turns).map(
    (one) => `"${thread(one.thread)}", which began in step ${one.begunAt}, in step ${one.completedAt}`,
  );
  const most = turns.bound === 0 ? 'Nobody may overtake it' : `It may be overtaken ${turns.bound} times`;
  return `"${thread(sleeper)}" waits in "${event.within}" since it fell asleep in step ${step}, and others complete theirs before it: ${each.join('; ')}. ${most}.`;
}

const isTurn = ({ within }: SeenEvent['event'], { operations }: Turns): boolean =>
  within !== null && operations.includes(within);

/** The events by which a thread fell asleep for its turn, in the last of its operations that it did so in. */
function parksOf(events: readonly SeenEvent[], thread: number, turns: Turns): number[] {
  const parks = events.flatMap(({ event }, index) =>
    event.thread === thread &&
    event.value === null &&
    isTurn(event, turns) &&
    turns.isWaitedOn(event.operation.cell)
      ? [index]
      : [],
  );
  const last = parks.at(-1);
  if (last === undefined) return [];
  const from = beginning(events, last);
  return parks.filter((park) => park >= from);
}

/** The first event of the operation that an event belongs to. */
function beginning(events: readonly SeenEvent[], index: number): number {
  const { thread, within } = events[index]!.event;
  let first = index;
  for (let at = index - 1; at >= 0; at--) {
    const { event } = events[at]!;
    if (event.thread !== thread) continue;
    if (event.completes || event.within !== within) return first;
    first = at;
  }
  return first;
}

/** Whether the thread sleeps for its turn right after an event, and its cell holds what it sleeps on. */
function sleepsUntold(
  events: readonly SeenEvent[],
  index: number,
  thread: number,
  { isWaitedOn }: Turns,
): boolean {
  const until = events.slice(0, index + 1);
  const own = until.findLast(({ event }) => event.thread === thread)!.event;
  const { cell, first } = own.operation;
  if (own.value !== null || !isWaitedOn(cell)) return false;
  const held = until.findLast(
    ({ event }) => event.operation.cell === cell && event.operation.kind < Kind.choose,
  )!;
  return valueAfter(held.event.operation, held.event.old) === first;
}
