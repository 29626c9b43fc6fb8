/**
 * A waiter that goes away with a notification for one.
 *
 * Two wait, one is notified, and just then it changes its mind. If it only leaves, nobody has heard; if it cancels, the
 * notification goes on to the other one, or is kept.
 */
import { Notify, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

const twoWait = (name: string, leave: (notify: Notify, ticket: Ticket) => void): AnyModel =>
  defineModel({
    name,
    description: 'A notification reaches a thread that waits for it.',
    setup: ({ memory, cells }) => {
      const notify = Notify.create(memory, { maxWaiters: 2 }, cells.within('notify'));
      const fickle = notify.beginWait();
      if (fickle === 'notified') throw new Error('Expected nothing to be kept at first.');
      return { notify, fickle };
    },
    threads: {
      fickle: ({ notify, fickle }, thread) => thread.operation('leave', () => leave(notify, fickle)),
      patient: ({ notify }, thread) => thread.operation('wait', () => notify.wait()),
      notifier: ({ notify }, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
    },
    final: ({ notify }) => !notify.isNotified && notify.isIdle,
  });

const violated: AnyModel = twoWait('a wait withdrawn', (notify, ticket) => void notify.withdrawWait(ticket));

/** Cancelling passes a notification on. */
export const fixed: AnyModel = twoWait('a wait cancelled', (notify, ticket) => notify.cancelWait(ticket));

export default violated;
