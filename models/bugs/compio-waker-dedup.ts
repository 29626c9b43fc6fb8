/**
 * A waker that is dropped as superfluous, because another one has not quite ended.
 *
 * To schedule a task, a waker sets two flags in its word, puts the task into a queue, and clears the second flag. The
 * first says that the task is in the queue, or soon will be: the executor clears it before it polls. The second only says
 * that a waker is at work. A waker that finds either is superfluous, so it thinks:
 *
 *   T0  one waker sets both flags, queues the task, and is interrupted
 *   T1  "executor" takes the task, clears the first flag, polls, and finds one message only
 *   T2  the other waker finds the second flag set, and does not queue the task
 *   T3  "executor" sleeps: the queue is empty, and one message is not seen
 *
 * What makes it last: the other waker has set the first flag again, so that all later wakers drop out, too.
 *
 * `fixed`: only the first flag makes a waker superfluous.
 *
 * Threads. 3.
 * Source.  compio-executor 0.1.1, `Remote::schedule`, issue #948, fixed in #949.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

const SCHEDULED = 1;
const SCHEDULING = 2;

interface Shared {
  readonly memory: AtomicMemory;
  /** SCHEDULED and SCHEDULING. */
  readonly flags: Cell;
  /** How often the task is in the queue of the executor, which sleeps on it. */
  readonly queued: Cell;
  /** One for each waker: what the task is to see. */
  readonly messages: readonly Cell[];
}

/** Queues the task, unless the flags that stand for "superfluous" say that it need not. */
const schedule = ({ memory, flags, queued }: Shared, superfluous: number): void => {
  const before = memory.or(flags, SCHEDULED | SCHEDULING);
  if ((before & superfluous) === 0) {
    memory.add(queued, 1);
    memory.notify(queued);
  }
  memory.and(flags, ~SCHEDULING);
};

const waker =
  (index: number, superfluous: number): ThreadBody<Shared> =>
  (shared, thread) => {
    thread.operation('send a message', () => shared.memory.store(shared.messages[index]!, 1));
    thread.operation('wake the task', () => schedule(shared, superfluous));
  };

/** Takes the task from the queue, or sleeps until it is there. */
const next = ({ memory, queued }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const count = memory.load(queued);
    if (count === 0) memory.wait(queued, 0);
    else if (memory.compareExchange(queued, count, count - 1) === count) return;
  }
};

/** Runs the task until it has seen all messages. */
const executor: ThreadBody<Shared> = (shared: Shared, thread: Thread) =>
  thread.operation('run the task until done', () => {
    const { memory, flags, messages } = shared;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      next(shared);
      memory.and(flags, ~SCHEDULED);
      if (messages.every((message) => memory.load(message) === 1)) return;
    }
  });

const waking = (name: string, superfluous: number): AnyModel =>
  defineModel({
    name,
    description: 'A task that is woken after it was polled is polled again.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      flags: cells.cell('flags'),
      queued: cells.cell('run queue'),
      messages: [cells.cell('message 1'), cells.cell('message 2')],
    }),
    threads: {
      executor,
      'waker 1': waker(0, superfluous),
      'waker 2': waker(1, superfluous),
    },
  });

const violated: AnyModel = waking('compio waker dedup', SCHEDULED | SCHEDULING);

/** Only a task that is in the queue, or soon will be, need not be queued. */
export const fixed: AnyModel = waking('compio waker dedup, fixed', SCHEDULED);

export default violated;
