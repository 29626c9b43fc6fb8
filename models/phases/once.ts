/** Something that is done once, by whichever thread, even if some try in vain. */
import { type AtomicMemory, type Cell, Once, type QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { defaultBounds, type GivenBounds } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly once: Once;
  /** How often it was done; plain, since runs come one after the other and before those who waited for them. */
  readonly done: Cell;
}

class TriedInVain extends Error {}

/** Each thread tries once: its run does it, or throws. */
const tryOnce = ({ memory, once, done }: Shared, fails: boolean, timeoutMs: number): string => {
  try {
    return once.run(
      () => {
        memory.write(done, memory.read(done) + 1);
        if (!fails) return;
        memory.write(done, memory.read(done) - 1);
        throw new TriedInVain();
      },
      { timeoutMs },
    );
  } catch (error) {
    if (error instanceof TriedInVain) return 'failed';
    throw error;
  }
};

/** All threads but one choose whether their run would throw, and the last one how long it waits. */
export function onceModel(
  queue: QueueChoice,
  { threads = defaultBounds.threads }: GivenBounds = {},
): AnyModel {
  return defineModel({
    name: `${queue} once`,
    description: 'It is done exactly once, and nobody goes on before it is, whoever tries in vain.',
    bounds: { threads },
    setup: ({ memory, cells }): Shared => ({
      memory,
      once: Once.create(memory, { maxWaiters: threads, queue }, cells.within('once')),
      done: cells.cell('done'),
    }),
    threads: {
      runner: replicate(threads - 1, (shared: Shared, thread: Thread) => {
        const fails = thread.choose(['does it', 'fails']) === 'fails';
        const ended = thread.operation('run', () => tryOnce(shared, fails, Number.POSITIVE_INFINITY));
        if (ended !== 'failed') thread.assert(shared.memory.read(shared.done) === 1, 'It was not done.');
        return ended;
      }),
      hasty: (shared: Shared, thread: Thread) => {
        const ended = thread.operation('run in time', () => tryOnce(shared, false, 1));
        if (ended !== 'timed-out') thread.assert(shared.memory.read(shared.done) === 1, 'It was not done.');
        return ended;
      },
    },
    final: ({ once }, { runner, hasty }) => {
      const ran = [...runner, hasty].filter((ended) => ended === 'ran').length;
      return ran === (once.isDone ? 1 : 0) && (once.isDone || hasty === 'timed-out') && once.isIdle;
    },
  });
}
