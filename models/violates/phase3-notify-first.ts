/**
 * An intrusive queue that notifies a waiter before it changes what the waiter sleeps on.
 *
 * The notify finds nobody asleep. The waiter compares, finds its count unchanged, and goes to sleep; then the count is
 * raised, and nobody notifies any more.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { semaphoreHandOff } from '../phases/semaphore-hand-off.ts';

const handOff: AnyModel = semaphoreHandOff('phase3', { threads: 2 });

const violated: AnyModel = withFaults(handOff, 'notify, then tell', {
  step: ({ operation, name, cell }, perform, memory) => {
    if (!name.includes('told')) return undefined;
    if (operation === 'notify') return 0;
    if (operation === 'compareExchange') memory.notify(cell);
    return perform();
  },
});

/** First the count, then the notify. */
export const fixed: AnyModel = withoutFaults(handOff, 'tell, then notify');

export default violated;
