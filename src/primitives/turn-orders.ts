/** The orders in which turns are taken: which one is chosen when a primitive is laid out. */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { BargingTurns } from './barging-turns.ts';
import { InvalidOptionError } from './errors.ts';
import { FairTurns } from './fair-turns.ts';
import { layOutQueue, type QueueOptions } from './queues.ts';
import type { Supply } from './supply.ts';
import type { Turns } from './turns.ts';

/** How turns are taken. Give the same options wherever a primitive is attached. */
export interface TurnOptions extends QueueOptions {
  /**
   * Default: true: strictly first come, first served. If false, newcomers and woken threads compete: much faster
   * under contention, but no order is promised.
   */
  readonly fair?: boolean;
}

/**
 * Lays out the queue and its order, writing nothing.
 *
 * @throws {InvalidOptionError} {UnknownQueueError} for options that cannot be met.
 */
export function layOutTurns(
  memory: AtomicMemory,
  cells: CellAllocator,
  supply: Supply,
  options: TurnOptions,
): Turns {
  const { fair = true } = options;
  if (typeof fair !== 'boolean') throw new InvalidOptionError('fair', 'true or false', fair);
  const queue = layOutQueue(memory, cells.within('queue'), options);
  return fair
    ? new FairTurns(memory, supply, queue)
    : new BargingTurns(memory, supply, queue, cells.cell('greedy'));
}
