/**
 * A semaphore whose `tryAcquire` fails although a permit is free all along.
 *
 * To try, take first, look afterwards, and give back what was too much. Whoever asks for two of one permit has taken it for
 * a moment, in vain: another thread that asks for one in this moment is refused. Each call by itself is right, and at the
 * end nothing is missing; only together they cannot be put in an order.
 *
 * In `fixed` nothing is taken but by a compare-exchange that knows that there is enough.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const specification = specifications.semaphore(1);
type Caller = Thread<CallsOf<typeof specification>>;

interface Permits {
  readonly memory: AtomicMemory;
  readonly free: Cell;
}

const takeThenLook = ({ memory, free }: Permits, need: number): boolean => {
  if (memory.sub(free, need) >= need) return true;
  memory.add(free, need);
  return false;
};

/** A failed round means that the permits have changed. */
const lookThenTake = ({ memory, free }: Permits, need: number): boolean => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const there = memory.load(free);
    if (there < need) return false;
    if (memory.compareExchange(free, there, there - need) === there) return true;
  }
};

const withTry = (name: string, tryAcquire: (permits: Permits, need: number) => boolean): AnyModel => {
  const asks =
    (need: number) =>
    (permits: Permits, thread: Caller): void => {
      thread.call('tryAcquire', [need], () => tryAcquire(permits, need));
    };
  return defineModel({
    name,
    description: 'A semaphore is as if one call came after the other.',
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Permits => {
      const free = cells.cell('free');
      memory.store(free, 1);
      return { memory, free };
    },
    threads: { greedy: asks(2), modest: asks(1) },
  });
};

const violated: AnyModel = withTry('tryAcquire in the way', takeThenLook);

/** Look, then compare and take. */
export const fixed: AnyModel = withTry('tryAcquire out of the way', lookThenTake);

export default violated;
