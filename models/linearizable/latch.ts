/** The latch of every phase: whoever is let through comes after the last count, and sees it open. */
import { Latch, type QueueName, queueNames } from 'heddle/algorithms';
import {
  type AnyModel,
  type CallsOf,
  defineModel,
  replicate,
  specifications,
  type Thread,
} from 'heddle/checker';

const specification = specifications.latch(2);
type Caller = Thread<CallsOf<typeof specification>>;

/** Two count down; one waits, and one looks, again and again. */
export const latch = (queue: QueueName): AnyModel =>
  defineModel({
    name: `${queue} latch, linearizable`,
    description: 'A latch is as if one call came after the other.',
    bounds: { threads: 4 },
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }) =>
      Latch.create(memory, { count: 2, maxWaiters: 2, queue }, cells.within('latch')),
    threads: {
      worker: replicate(2, (counted: Latch, thread: Caller) =>
        thread.call('countDown', [], () => counted.countDown()),
      ),
      waiter: (counted: Latch, thread: Caller) => {
        thread.call('wait', [], () => void counted.wait());
        thread.call('isOpen', [], () => counted.isOpen);
      },
      looker: (counted: Latch, thread: Caller) => {
        thread.call('isOpen', [], () => counted.isOpen);
        thread.call('wait', [], () => void counted.wait());
      },
    },
  });

const models: readonly AnyModel[] = queueNames.map(latch);
export default models;
