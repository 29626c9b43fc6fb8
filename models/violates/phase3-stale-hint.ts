/**
 * An intrusive queue that trusts a hint from an earlier life.
 *
 * A waiter stays, two behind it leave at once, and their nodes stood in the same order once before. The elder is led past; before
 * the node of the younger has learned from that who stands before it now, the younger leaves, and finds the hint of that earlier
 * life. The node is the right one, by chance, so its link is exchanged; but the end that is written there names the life that was
 * hinted at. The waiter that stays has a link of which nobody believes that it is its own: it can never be claimed, and wakes
 * go on for ever. Real threads hang like that: four of them with a `Notify`, once in some hundred thousand waits.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaultsIn, withoutFaults } from '../faults/seeded.ts';
import { intrusiveOldHints } from '../phases/intrusive-list.ts';

/** Where the life of the waiter that stays is looked up. */
const LIFE_OF_FIRST = 'queue.told[0]';

const violated: AnyModel = withFaultsIn(intrusiveOldHints(), 'younger', 'leading past in an earlier life', {
  step: ({ operation, name }, perform) =>
    operation === 'load' && name === LIFE_OF_FIRST ? Math.max(perform() - 1, 0) : undefined,
});

/** The hint is a node; the life that it is in is looked up when it is needed. */
export const fixed: AnyModel = withoutFaults(intrusiveOldHints(), 'leading past in the life of now');

export default violated;
