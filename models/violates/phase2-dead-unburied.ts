/**
 * A waiter dies as the oldest one, and nobody removes it.
 *
 * Wakers skip the dead when they come by. But the last waiter to leave may be the last one of all: no waker comes any
 * more, its place stays at the head, and the queue looks as if somebody waited. Nobody can take a permit past it.
 *
 * In `fixed` who dies looks at the head afterwards, and removes what is dead there.
 */
import type { AnyModel } from 'heddle/checker';
import { gateModel } from '../faults/permit-gate.ts';

const violated: AnyModel = gateModel('segmented queue, dead unburied', 'burial');

/** Who dies looks at the head. */
export const fixed: AnyModel = gateModel('segmented queue, dead buried', 'nothing');

export default violated;
