/** Reads logs as ShiViz does. */
import { SHIVIZ_DELIMITER, SHIVIZ_PARSER } from '../../src/report/index.ts';

/** An event as ShiViz reads it. */
export interface LogEvent {
  readonly host: string;
  readonly clock: Readonly<Record<string, number>>;
  readonly event: string;
}

/** Reads a log as ShiViz does: cut at the delimiters, then whatever matches the expression is an event. */
export function executionsIn(log: string): ReadonlyMap<string, readonly LogEvent[]> {
  const titles = [...log.trim().matchAll(new RegExp(SHIVIZ_DELIMITER, 'gm'))].map(
    ({ groups }) => groups!.trace!,
  );
  const [before, ...texts] = log.trim().split(new RegExp(SHIVIZ_DELIMITER.replace('?<trace>', '?:'), 'gm'));
  if (before !== '') throw new Error(`ShiViz would take this for an execution: ${before}`);
  const eventsOf = (text: string): LogEvent[] =>
    [...text.matchAll(new RegExp(SHIVIZ_PARSER, 'gm'))].map(({ groups }) => ({
      ...{ host: groups!.host!, event: groups!.event! },
      clock: JSON.parse(groups!.clock!),
    }));
  return new Map(titles.map((title, index) => [title, eventsOf(texts[index]!)]));
}

/** The first thing that ShiViz would refuse; null if it takes the events. */
export function refusal(events: readonly LogEvent[]): string | null {
  const times = new Map<string, number>();
  for (const { host } of events) times.set(host, 0);
  const passed = new Map(times);
  for (const { host, clock, event } of events) {
    if (clock[host] !== passed.get(host)! + 1) return `${event}: ${host} goes from ${passed.get(host)}`;
    for (const [other, time] of Object.entries(clock)) {
      if (other !== host && !(time <= (passed.get(other) ?? -1)))
        return `${event}: ${other} is not there yet`;
    }
    passed.set(host, clock[host]!);
  }
  return null;
}
