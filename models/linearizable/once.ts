/** What is done once, in every phase: whoever is told that it is done comes after it was. */
import { type AtomicMemory, Once, type QueueName, queueNames } from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const specification = specifications.once();
type Caller = Thread<CallsOf<typeof specification>>;

interface Shared {
  readonly memory: AtomicMemory;
  readonly once: Once;
}

/** Waits while another one is at it. */
const begin = ({ memory, once }: Shared): 'claimed' | 'done' => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const begun = once.begin();
    if (typeof begun === 'string') return begun;
    const { cell, expected } = once.waitPoint(begun);
    for (const wait = memory.attempt(); !once.finishWait(begun); memory.retry(wait))
      memory.wait(cell, expected);
  }
};

const runner = (shared: Shared, thread: Caller): void => {
  const begun = thread.call('begin', [], () => begin(shared));
  if (begun === 'claimed') thread.call('complete', [], () => shared.once.complete());
};

/** One that does it, one that would and fails, and one that looks twice. */
export const once = (queue: QueueName): AnyModel =>
  defineModel({
    name: `${queue} once, linearizable`,
    description: 'What is done once is as if one call came after the other.',
    bounds: { threads: 3 },
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Shared => ({
      memory,
      once: Once.create(memory, { maxWaiters: 3, queue }, cells.within('once')),
    }),
    threads: {
      runner,
      failing: (shared: Shared, thread: Caller) => {
        const begun = thread.call('begin', [], () => begin(shared));
        if (begun === 'claimed') thread.call('abandon', [], () => shared.once.abandon());
      },
      looker: (shared: Shared, thread: Caller) => {
        thread.call('isDone', [], () => shared.once.isDone);
        thread.call('isDone', [], () => shared.once.isDone);
      },
    },
  });

const models: readonly AnyModel[] = queueNames.map(once);
export default models;
