/** Which monitors watch a run, given what is asked for. */
import type { Monitor } from '../monitors/monitor.ts';
import { UnorderedUpdates } from '../monitors/unordered-updates.ts';
import type { Asked } from './asked.ts';

/**
 * @param threads How many there are.
 * @param mixedCells Cells that are both read plainly and compared and exchanged.
 */
export function monitorsOf(asked: Asked, threads: number, mixedCells: readonly number[]): Monitor[] {
  return [...(asked.dataRace && mixedCells.length > 0 ? [new UnorderedUpdates(mixedCells, threads)] : [])];
}
