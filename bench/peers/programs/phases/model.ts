/**
 * heddle's own semaphore, as it ships: threads compete for one permit. Phases 1 to 3 have been written for no peer.
 */
import type { QueueName } from 'heddle/algorithms';
import { withFaults } from '../../../../models/faults/seeded.ts';
import { semaphoreContention } from '../../../../models/phases/semaphore-contention.ts';
import { type HeddleProgram, sized } from '../size.ts';

/** Seeded: who has registered does not look at the permits again. */
export const phase =
  (queue: QueueName): HeddleProgram =>
  ({ threads, rounds, permits }, seeded) => {
    const model = semaphoreContention(queue, { threads, rounds });
    const name = sized(queue, { threads, rounds, permits });
    if (!seeded) return { ...model, name };
    return withFaults(model, name, {
      step: ({ operation, name: cell }, perform) => {
        if (operation !== 'or' || cell !== 'semaphore.permits') return undefined;
        perform();
        return 0;
      },
    });
  };
