/** Listen, then look, then wait: what is notified in between is not missed. */
import { type AtomicMemory, type Cell, Event, type QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly event: Event;
  /** What is waited for: a number of tokens. */
  readonly tokens: Cell;
}

const setUpWith =
  (queue: QueueChoice, maxWaiters: number) =>
  ({ memory, cells }: SetUp): Shared => ({
    memory,
    event: Event.create(memory, { maxWaiters, queue }, cells.within('event')),
    tokens: cells.cell('tokens'),
  });

/** Takes a token if there is one. A compareExchange that fails says that another thread took or gave one. */
const tryTake = ({ memory, tokens }: Shared): boolean => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const there = memory.load(tokens);
    if (there === 0) return false;
    if (memory.compareExchange(tokens, there, there - 1) === there) return true;
  }
};

/** Listens, looks, and waits until it has a token. */
const take = (shared: Shared): void => {
  const { memory, event } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const listener = event.listen();
    if (tryTake(shared)) {
      event.discard(listener);
      return;
    }
    event.wait(listener);
  }
};

/** Each giver puts a token down and notifies one more. */
export function eventTokens(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const givers = othersThan(1, threads);
  return defineModel({
    name: `${queue} event tokens`,
    description: 'Whoever listens before it looks gets what is notified in between.',
    bounds: { threads: givers + 1 },
    setup: setUpWith(queue, 1),
    threads: {
      taker: (shared: Shared, thread: Thread) => {
        for (let token = 0; token < givers; token++) thread.operation('take', () => take(shared));
      },
      giver: replicate(givers, ({ memory, event, tokens }: Shared, thread) =>
        thread.operation('give', () => {
          memory.add(tokens, 1);
          event.notifyAdditional(1);
        }),
      ),
    },
    final: ({ memory, tokens }) => memory.load(tokens) === 0,
    held: ({ event }) => ({ 'waiters of the event': !event.isIdle }),
  });
}

/** Two listen, two notify one more, at the same time: both are woken, and the count returns to 0. */
export function eventAdditional(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} event additional`,
    description: 'Two notifications of one more wake two that listen, however they meet.',
    bounds: { threads: 4 },
    setup: (setUp: SetUp) => {
      const shared = setUpWith(queue, 2)(setUp);
      return { ...shared, listeners: [shared.event.listen(), shared.event.listen()] as const };
    },
    threads: {
      first: ({ event, listeners }, thread) => thread.operation('wait', () => event.wait(listeners[0])),
      second: ({ event, listeners }, thread) => thread.operation('wait', () => event.wait(listeners[1])),
      notifier: replicate(2, ({ event }: Shared, thread) =>
        thread.operation('notifyAdditional', () => event.notifyAdditional(1)),
      ),
    },
    final: (_, { notifier }) => notifier.every((woken) => woken === 1),
    held: ({ event }) => ({ 'waiters of the event': !event.isIdle }),
  });
}

/** A listener is there before both notify: at least one of them reaches it, even if the other is in its way. */
export function eventAtLeastOne(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} event at least one`,
    description: 'Whoever listens before a notification is woken, even if that is absorbed by another one.',
    bounds: { threads: 3 },
    setup: setUpWith(queue, 2),
    threads: {
      listener: replicate(2, ({ event }: Shared, thread) => {
        const listener = thread.operation('listen', () => event.listen());
        thread.operation('notify', () => event.notify(2));
        thread.operation('wait', () => event.wait(listener));
      }),
      notifier: ({ event }: Shared, thread) => thread.operation('notify', () => event.notify(2)),
    },
    held: ({ event }) => ({ 'waiters of the event': !event.isIdle }),
  });
}

/** One notification. The fickle thread discards its listener, and passes on what it got; the patient one gets it. */
export function eventDiscard(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} event discard`,
    description: 'A listener that is discarded takes no notification with it.',
    bounds: { threads: 4 },
    setup: (setUp: SetUp) => {
      const shared = setUpWith(queue, 3)(setUp);
      const listeners = [shared.event.listen(), shared.event.listen(), shared.event.listen()] as const;
      return { ...shared, listeners };
    },
    threads: {
      fickle: ({ event, listeners }, thread) =>
        thread.operation('discard', () => event.discard(listeners[0])),
      hasty: ({ event, listeners }, thread) => {
        const ended = thread.operation('wait in time', () => event.wait(listeners[1], { timeoutMs: 1 }));
        if (ended === 'notified') thread.operation('pass on', () => event.notifyAdditional(1));
      },
      patient: ({ event, listeners }, thread) => thread.operation('wait', () => event.wait(listeners[2])),
      notifier: ({ event }, thread) => thread.operation('notify', () => event.notify(1)),
    },
    held: ({ event }) => ({ 'waiters of the event': !event.isIdle }),
  });
}
