/**
 * An intrusive queue whose newcomers link behind a node that is on its way out.
 *
 * A waker has frozen the last node and is about to lead the list past it. The newcomer sees the mark and links there all
 * the same. The waker goes on; it made up its mind about what follows when it froze the link: nothing. The newcomer is
 * gone with the node, and nobody will ever wake it.
 */
import type { AnyModel } from 'heddle/checker';
import { appends, markOf, withoutMark } from '../faults/link-words.ts';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { semaphoreHandOff } from '../phases/semaphore-hand-off.ts';

const handOff: AnyModel = semaphoreHandOff('phase3', { threads: 3 });

const violated: AnyModel = withFaults(handOff, 'appending to a frozen node', {
  step: ({ operation, name, cell, operands }, perform, memory) => {
    if (operation !== 'compareExchange' || !name.includes('next[') || !appends(operands)) return undefined;
    const found = perform();
    if (markOf(found) === 0 || withoutMark(found) !== operands[0]) return found;
    memory.write(cell, found | operands[1]!);
    return operands[0];
  },
});

/** Whoever finds a link frozen leads the list past it, and goes on from the front. */
export const fixed: AnyModel = withoutFaults(handOff, 'appending to the last node that stays');

export default violated;
