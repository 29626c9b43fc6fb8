/**
 * A thread that is woken past its deadline, and leaves without trying and without a word.
 *
 * With barging turns a release wakes one waiter for its permit. If that one thinks that it has waited long enough, it
 * must try once more or renounce: the wake was meant for somebody, and it has used it up.
 */
import { type AtomicMemory, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
}

/** Waits for a while, then leaves; whoever got the permit after all passes it on. */
const waitInVain = ({ memory, semaphore }: Shared, leave: (semaphore: Semaphore) => void): void => {
  const begun = semaphore.beginAcquire();
  if (begun === 'acquired') semaphore.release();
  if (typeof begun === 'string') return;
  const { cell, expected } = semaphore.waitPoint(begun);
  memory.wait(cell, expected, 1);
  if (semaphore.withdrawAcquire(begun) === 'woken') leave(semaphore);
};

const hastyAndPatient = (name: string, leave: (semaphore: Semaphore) => void): AnyModel =>
  defineModel({
    name,
    description: 'A wake that comes too late for one waiter reaches the next one.',
    setup: ({ memory, cells }): Shared => {
      const options = { permits: 0, maxWaiters: 2, fair: false };
      return { memory, semaphore: Semaphore.create(memory, options, cells.within('semaphore')) };
    },
    threads: {
      hasty: (shared: Shared, thread) => thread.operation('wait in vain', () => waitInVain(shared, leave)),
      patient: ({ semaphore }: Shared, thread) => thread.operation('acquire', () => semaphore.acquire()),
      giver: ({ semaphore }: Shared, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: ({ semaphore }) => semaphore.availablePermits === 0 && semaphore.isIdle,
  });

const violated: AnyModel = hastyAndPatient('a wake not renounced', () => {});

/** Whoever does not try wakes another. */
export const fixed: AnyModel = hastyAndPatient('a wake renounced', (semaphore) => semaphore.renounce());

export default violated;
