/**
 * The fair semaphore of every phase, step by step: who waits is part of what it is, so a wait is two calls.
 *
 * Of two that come at the same time either may be first: a newcomer looks whether anybody waits, and takes in a second
 * step; if another thread queues up in between, and a permit comes back, the newcomer gets it. Whoever comes once another
 * one sleeps does not overtake it (`test/models/turns.test.ts`). `test/models/linearizable.test.ts` shows that the leniency
 * cannot be left out.
 */
import { type AtomicMemory, type QueueName, queueNames, Semaphore, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, specifications, type Thread, type Threads } from 'heddle/checker';

type Caller = Thread<specifications.FairSemaphoreCalls>;

const lenient: specifications.Leniency = { overtaking: true };

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
}

type Begun = ReturnType<Semaphore['beginAcquire']>;

const begin = ({ semaphore }: Shared, thread: Caller, who: string): Begun =>
  thread.call(
    'begin',
    [who, 1],
    () => semaphore.beginAcquire(),
    (begun) => (typeof begun === 'string' ? 'acquired' : 'waiting'),
  );

const finish = ({ memory, semaphore }: Shared, thread: Caller, who: string, ticket: Ticket): void =>
  thread.call('finish', [who], () => {
    const { cell, expected } = semaphore.waitPoint(ticket);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      memory.wait(cell, expected);
      if (semaphore.finishAcquire(ticket) !== 'waiting') return;
    }
  });

const release = ({ semaphore }: Shared, thread: Caller): void =>
  thread.call('release', [1], () => semaphore.release());

const modelOf = (
  name: string,
  queue: QueueName,
  threads: Threads<Shared>,
  leniency: specifications.Leniency = lenient,
): AnyModel =>
  defineModel({
    name: `${queue} fair semaphore, ${name}`,
    description: 'A fair semaphore is as if one step of an acquire came after the other.',
    bounds: { threads: Object.keys(threads).length },
    properties: ['linearizability'],
    specification: specifications.fairSemaphore(1, leniency),
    setup: ({ memory, cells }): Shared => ({
      memory,
      semaphore: Semaphore.create(memory, { permits: 1, maxWaiters: 3, queue }, cells.within('semaphore')),
    }),
    threads,
  });

const patient =
  (who: string) =>
  (shared: Shared, thread: Caller): void => {
    const begun = begin(shared, thread, who);
    if (typeof begun !== 'string') finish(shared, thread, who, begun);
    release(shared, thread);
  };

const trier = (shared: Shared, thread: Caller): void => {
  if (thread.call('tryAcquire', [1], () => shared.semaphore.tryAcquire())) release(shared, thread);
};

const leaver = (shared: Shared, thread: Caller): void => {
  const begun = begin(shared, thread, 'leaver');
  if (typeof begun === 'string') release(shared, thread);
  else thread.call('leave', ['leaver'], () => shared.semaphore.cancelAcquire(begun));
};

/** Two that wait, and one that does not. */
export const fairTrier = (queue: QueueName, leniency?: specifications.Leniency): AnyModel =>
  modelOf('trier', queue, { one: patient('one'), other: patient('other'), trier }, leniency);

/** One that waits, one that leaves, and one that does not wait. */
export const fairLeaver = (queue: QueueName, leniency?: specifications.Leniency): AnyModel =>
  modelOf('leaver', queue, { patient: patient('patient'), leaver, trier }, leniency);

const models: readonly AnyModel[] = queueNames.flatMap((queue) => [fairTrier(queue), fairLeaver(queue)]);
export default models;
