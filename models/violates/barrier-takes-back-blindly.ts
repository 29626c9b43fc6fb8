/**
 * A thread that gives up at a barrier just as its round is completed, and takes back an arrival that has counted.
 *
 * It looks: its round is not over. Before it takes its arrival back, the last party arrives, and all of them pass. The
 * arrival that it takes back now is one of the next round, or none: that round needs one more than there are. So looking
 * and taking back are one step.
 */

import { Barrier } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews, type Views } from '../faults/two-views.ts';

const PARTIES = 2;

/** Takes back whatever there is by now. */
const blindly: NonNullable<Faults['step']> = ({ operation, name, cell, operands }, _perform, memory) => {
  const [expected = 0, replacement = 0] = operands;
  if (operation !== 'compareExchange' || name !== 'it.arrivals' || replacement > expected) return undefined;
  memory.sub(cell, 1);
  return expected;
};

const oneGivesUp = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'Who gives up too late has passed, and the barrier is ready for the next round.',
    bounds: { threads: PARTIES },
    setup: (setUp) => twoViews(setUp, Barrier, { parties: PARTIES, maxWaiters: PARTIES }, step ?? null),
    threads: {
      party: replicate(PARTIES, ({ faulty }: Views<Barrier>, thread) =>
        thread.operation('wait in time', () => faulty.wait({ timeoutMs: 1 })),
      ),
    },
    final: ({ sound }) => sound.arrived === 0 && sound.isIdle,
  });

const violated: AnyModel = oneGivesUp('an arrival taken back blindly', blindly);

/** Looking at the round and taking the arrival back are one step. */
export const fixed: AnyModel = oneGivesUp('an arrival taken back in one step', null);

export default violated;
