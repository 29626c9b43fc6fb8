/**
 * A parking queue whose second waiter does not look whether the first is still there.
 *
 * The first one may be claimed between the look and the change to MULTI. Stored, not compared, the word then names a
 * waiter that has been taken out already: it is in the deque and granted at the same time.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { semaphoreHandOff } from '../phases/semaphore-hand-off.ts';

const LINK_MASK = 0xffff;

const violated: AnyModel = withFaults(
  semaphoreHandOff('phase1', { threads: 3 }),
  'SINGLE overwritten by MULTI',
  {
    step: ({ operation, name, cell, operands }, _, memory) => {
      const [expected = 0, replacement = 0] = operands;
      const links =
        operation === 'compareExchange' && replacement !== 0 && replacement === (expected & LINK_MASK);
      if (name !== 'semaphore.queue.mode' || !links) return undefined;
      memory.store(cell, replacement);
      return expected;
    },
  },
);

/** A compareExchange that fails says that the first waiter has gone. */
export const fixed: AnyModel = withoutFaults(
  semaphoreHandOff('phase1', { threads: 3 }),
  'SINGLE replaced by MULTI',
);

export default violated;
