/** The event of every phase: who listens when it is notified is notified, the longest listening first. */
import { type AtomicMemory, Event, type QueueName, queueNames } from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const specification = specifications.event();
type Caller = Thread<CallsOf<typeof specification>>;

interface Shared {
  readonly memory: AtomicMemory;
  readonly event: Event;
}

/** Notifies until nobody is left that it could leave asleep. */
const listenAndWait = ({ event }: Shared, thread: Caller, who: string): void => {
  const listener = thread.call(
    'listen',
    [who],
    () => event.listen(),
    () => undefined,
  );
  thread.call('notifyAdditional', [1], () => event.notifyAdditional(1));
  thread.call('wait', [who], () => void event.wait(listener));
};

/** Two that listen, each notifying one that does, and one that notifies only. */
export const event = (queue: QueueName): AnyModel =>
  defineModel({
    name: `${queue} event, linearizable`,
    description: 'An event is as if one call came after the other.',
    bounds: { threads: 3 },
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Shared => ({
      memory,
      event: Event.create(memory, { maxWaiters: 2, queue }, cells.within('event')),
    }),
    threads: {
      one: (shared: Shared, thread: Caller) => listenAndWait(shared, thread, 'one'),
      other: (shared: Shared, thread: Caller) => listenAndWait(shared, thread, 'other'),
      notifier: ({ event: told }: Shared, thread: Caller) => {
        thread.call('notifyAdditional', [1], () => told.notifyAdditional(1));
      },
    },
  });

const models: readonly AnyModel[] = queueNames.map(event);
export default models;
