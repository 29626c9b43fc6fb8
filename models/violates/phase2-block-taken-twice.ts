/**
 * Two threads take the same block from the arena.
 *
 * Both find the same block to be the lowest that is free. If its bit is set by a plain store, both believe that the block
 * is theirs, and both give it back: one list of waiters overwrites the other.
 *
 * In `fixed` the bit is set by a compareExchange: one of them has the block, the other looks again.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { takenBlindly } from '../faults/segmented-faults.ts';
import { blockSet } from '../phases/block-set.ts';

const violated: AnyModel = withFaults(blockSet(), 'block set, taken twice', { step: takenBlindly });

/** One takes a block, and no other. */
export const fixed: AnyModel = withoutFaults(blockSet(), 'block set, taken once');

export default violated;
