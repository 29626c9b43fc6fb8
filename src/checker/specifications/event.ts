/** An event that is listened to. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What an event can be asked to do. `who` tells listeners apart. */
export interface EventCalls {
  listen(who: string): void;
  /** Waits until the listener is notified; then it listens no longer. */
  wait(who: string): void;
  /** Notifies the oldest listeners that have not been yet, up to so many; how many. */
  notifyAdditional(count: number): number;
}

/** Who listens, the oldest first, and who of them was notified. */
export interface EventState {
  readonly listening: readonly string[];
  readonly notified: readonly string[];
}

/**
 * An event: who listens when it is notified will not wait, and nobody else is notified.
 *
 * ```ts
 * const event = specifications.event();
 * const [outcome] = event.apply(event.initial, { name: 'notifyAdditional', args: [1] });
 * console.log(outcome?.result); // 0
 * ```
 *
 * @param listening Who listens at first, the oldest first.
 */
export const event = (listening: readonly string[] = []): Specification<EventCalls, EventState> =>
  defineSpecification({
    initial: { listening, notified: [] } as EventState,
    calls: {
      listen: (state, who: string) => [
        { state: { ...state, listening: [...state.listening, who] }, result: undefined },
      ],
      wait: (state, who: string) =>
        state.notified.includes(who)
          ? [
              {
                state: { ...state, notified: state.notified.filter((other) => other !== who) },
                result: undefined,
              },
            ]
          : [],
      notifyAdditional: ({ listening: all, notified }, count: number) => {
        const next = all.slice(0, count);
        const state = { listening: all.slice(count), notified: [...notified, ...next].sort() };
        return [{ state, result: next.length }];
      },
    },
  });
