/**
 * A listener that goes away with a notification.
 *
 * Two listen, one is notified. It is the one that no longer wants to know. If it just leaves, nobody has heard; if it
 * discards its listener, the notification goes on to the other one.
 */
import { Event, type Listener } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

const twoListen = (name: string, leave: (event: Event, listener: Listener) => void): AnyModel =>
  defineModel({
    name,
    description: 'A notification reaches a thread that waits for it.',
    setup: ({ memory, cells }) => {
      const event = Event.create(memory, { maxWaiters: 2 }, cells.within('event'));
      return { event, fickle: event.listen(), patient: event.listen() };
    },
    threads: {
      fickle: ({ event, fickle }, thread) => thread.operation('leave', () => leave(event, fickle)),
      patient: ({ event, patient }, thread) => thread.operation('wait', () => event.wait(patient)),
      notifier: ({ event }, thread) => thread.operation('notify', () => event.notify(1)),
    },
    final: ({ event }) => event.isIdle,
  });

const violated: AnyModel = twoListen(
  'a listener withdrawn',
  (event, listener) => void event.withdraw(listener),
);

/** Discarding passes a notification on. */
export const fixed: AnyModel = twoListen('a listener discarded', (event, listener) =>
  event.discard(listener),
);

export default violated;
