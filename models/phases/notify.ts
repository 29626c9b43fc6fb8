/** Notifications for one and for all: each reaches exactly whom it is meant for. */
import { Notify, type QueueChoice, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

/** Begins to wait, before anything else happens. */
const begin = (notify: Notify): Ticket => {
  const begun = notify.beginWait();
  if (begun === 'notified') throw new Error('Expected nothing to be kept at first.');
  return begun;
};

/** Waits with a ticket that the set-up has begun. */
const waitWith = ({ memory, notify }: Shared, ticket: Ticket): void => {
  const { cell, expected } = notify.waitPoint(ticket);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    memory.wait(cell, expected);
    if (notify.finishWait(ticket)) return;
  }
};

interface Shared {
  readonly memory: SetUp['memory'];
  readonly notify: Notify;
  /** Of waits that began in the set-up. */
  readonly tickets: readonly Ticket[];
}

const setUpWith =
  (queue: QueueChoice, maxWaiters: number, begun: number) =>
  ({ memory, cells }: SetUp): Shared => {
    const notify = Notify.create(memory, { maxWaiters, queue }, cells.within('notify'));
    return { memory, notify, tickets: Array.from({ length: begun }, () => begin(notify)) };
  };

/** Two wait, two are notified, at the same time: neither notification absorbs the other. */
export function notifyOnePair(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify one, twice at once`,
    description: 'Two notifications for one wake two that wait, however they meet.',
    bounds: { threads: 4 },
    setup: setUpWith(queue, 2, 2),
    threads: {
      first: (shared: Shared, thread) => thread.operation('wait', () => waitWith(shared, shared.tickets[0]!)),
      second: (shared: Shared, thread) =>
        thread.operation('wait', () => waitWith(shared, shared.tickets[1]!)),
      notifier: replicate(2, ({ notify }: Shared, thread) =>
        thread.operation('notifyOne', () => notify.notifyOne()),
      ),
    },
    final: ({ notify }) => !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** Nobody waits yet, or somebody does: at most one notification is kept, and the waiter gets one. */
export function notifyOneKept(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify one, kept`,
    description: 'A notification before the wait is kept, once, and ends the wait.',
    bounds: { threads: 3 },
    setup: setUpWith(queue, 1, 0),
    threads: {
      waiter: ({ notify }: Shared, thread: Thread) => {
        thread.operation('wait', () => notify.wait());
        const again = thread.operation('wait in time', () => notify.wait({ timeoutMs: 1 }));
        const last = thread.operation('wait in no time', () => notify.wait({ timeoutMs: 1 }));
        thread.assert(again === 'timed-out' || last === 'timed-out', 'Two notifications ended three waits.');
      },
      notifier: replicate(2, ({ notify }: Shared, thread) =>
        thread.operation('notifyOne', () => notify.notifyOne()),
      ),
    },
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** One notification. Fickle threads change their minds, and those that got it pass it on; the patient one gets it. */
export function notifyCancel(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const fickle = othersThan(2, threads);
  return defineModel({
    name: `${queue} notify cancel`,
    description: 'A waiter that cancels takes no notification with it, even if it has just been notified.',
    bounds: { threads: fickle + 2 },
    setup: setUpWith(queue, fickle + 1, 0),
    threads: {
      fickle: replicate(fickle, ({ notify }: Shared, thread) => {
        const begun = thread.operation('begin to wait', () => notify.beginWait());
        if (begun === 'notified') thread.operation('pass on', () => notify.notifyOne());
        else thread.operation('cancel', () => notify.cancelWait(begun));
      }),
      patient: ({ notify }: Shared, thread) => thread.operation('wait', () => notify.wait()),
      notifier: ({ notify }: Shared, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
    },
    final: ({ notify }) => !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** The same with timeouts: who was notified in time says so, and passes it on. */
export function notifyTimeout(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const hasty = othersThan(2, threads);
  return defineModel({
    name: `${queue} notify timeout`,
    description: 'A wait that times out uses up no notification, and one that uses one up says so.',
    bounds: { threads: hasty + 2 },
    setup: setUpWith(queue, hasty + 1, 0),
    threads: {
      hasty: replicate(hasty, ({ notify }: Shared, thread) => {
        const ended = thread.operation('wait in time', () => notify.wait({ timeoutMs: 1 }));
        if (ended === 'notified') thread.operation('pass on', () => notify.notifyOne());
      }),
      patient: ({ notify }: Shared, thread) => thread.operation('wait', () => notify.wait()),
      notifier: ({ notify }: Shared, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
    },
    final: ({ notify }) => !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** All are notified once; one waits again at once, and needs the notification for one that follows. */
export function notifyAllOnce(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify all, once each`,
    description: 'A notification for all reaches exactly those that wait: nobody twice, no late comer.',
    bounds: { threads: 3 },
    setup: setUpWith(queue, 2, 2),
    threads: {
      once: (shared: Shared, thread) => thread.operation('wait', () => waitWith(shared, shared.tickets[0]!)),
      twice: (shared: Shared, thread) => {
        thread.operation('wait', () => waitWith(shared, shared.tickets[1]!));
        thread.operation('wait again', () => shared.notify.wait());
      },
      notifier: ({ notify }: Shared, thread) => {
        thread.operation('notifyAll', () => notify.notifyAll());
        thread.operation('notifyOne', () => notify.notifyOne());
      },
    },
    final: ({ notify }) => !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** A late comer begins to wait, then sends a notification for one: it must not be swallowed by one notified with all. */
export function notifyAllAndOne(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify all and one`,
    description: 'A notification for one is not spent on a thread that has been notified with all.',
    bounds: { threads: 3 },
    setup: setUpWith(queue, 2, 1),
    threads: {
      early: (shared: Shared, thread) => thread.operation('wait', () => waitWith(shared, shared.tickets[0]!)),
      late: (shared: Shared, thread) => {
        const begun = thread.operation('begin to wait', () => shared.notify.beginWait());
        thread.operation('notifyOne', () => shared.notify.notifyOne());
        if (begun !== 'notified') thread.operation('wait', () => waitWith(shared, begun));
      },
      notifier: ({ notify }: Shared, thread) => thread.operation('notifyAll', () => notify.notifyAll()),
    },
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** Notified for one and for all at the same time: what the first keeps, the second does not erase. */
export function notifyAllKeeps(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify all keeps`,
    description: 'A notification for all erases none that is kept.',
    bounds: { threads: 3 },
    setup: setUpWith(queue, 1, 0),
    threads: {
      one: ({ notify }: Shared, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
      all: ({ notify }: Shared, thread) => thread.operation('notifyAll', () => notify.notifyAll()),
      other: ({ notify }: Shared, thread) => thread.operation('notifyAll', () => notify.notifyAll()),
    },
    final: ({ notify }) => notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** Whoever gives up after all have been notified has been notified, too, even if nobody has told it yet. */
export function notifyAllAtOnce(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify all, at once`,
    description: 'When one thread has heard a notification for all, everybody who waited has been notified.',
    bounds: { threads: 2 },
    setup: setUpWith(queue, 2, 2),
    threads: {
      waiter: (shared: Shared, thread: Thread) => {
        const [heard, other] = shared.tickets;
        thread.operation('wait', () => waitWith(shared, heard!));
        const ended = thread.operation('give up the other wait', () => shared.notify.withdrawWait(other!));
        thread.assert(
          ended === 'notified',
          'A notification for all has reached one thread and not the other.',
        );
      },
      notifier: ({ notify }: Shared, thread) => thread.operation('notifyAll', () => notify.notifyAll()),
    },
    final: ({ notify }) => !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** A waiter cancels that has been notified with all: that was no notification for one, and nothing is passed on. */
export function notifyAllCancel(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify all, cancelled`,
    description: 'A waiter that cancels makes no notification for one out of one for all.',
    bounds: { threads: 2 },
    setup: setUpWith(queue, 2, 2),
    threads: {
      fickle: ({ notify, tickets }: Shared, thread) => {
        for (const ticket of tickets) thread.operation('cancel', () => notify.cancelWait(ticket));
      },
      notifier: ({ notify }: Shared, thread) => thread.operation('notifyAll', () => notify.notifyAll()),
    },
    final: ({ notify }) => !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** One is notified, and may be kept, while a thread begins to wait and notifies all: that one has been notified. */
export function notifyAllBesideOne(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} notify all, beside one`,
    description: 'A notification that is kept meanwhile takes back none for all.',
    bounds: { threads: 2 },
    setup: setUpWith(queue, 1, 0),
    threads: {
      all: ({ notify }: Shared, thread: Thread) => {
        const begun = thread.operation('begin to wait', () => notify.beginWait());
        thread.operation('notifyAll', () => notify.notifyAll());
        if (begun === 'notified') return;
        const ended = thread.operation('give up', () => notify.withdrawWait(begun));
        thread.assert(ended === 'notified', 'A wait that began before all were notified has timed out.');
      },
      one: ({ notify }: Shared, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
    },
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}
