/** A thread that registers and does not look again: what it waits for seems never to have come once anybody waits. */
import type { Faults } from './seeded.ts';

type Step = NonNullable<Faults['step']>;

/**
 * Looks at the cell return `seen` as long as anybody is registered with the queue of the primitive `it`, also those that
 * leave a mark.
 */
export const blindOnceRegistered =
  (cellName: string, seen: number): Step =>
  ({ operation, name }, perform, memory, cellNamed) => {
    if ((operation !== 'load' && operation !== 'or') || name !== cellName) return undefined;
    if (memory.load(cellNamed('it.queue.head')) === 0) return undefined;
    if (operation === 'or') perform();
    return seen;
  };

/** Whoever registers looks at the word of the primitive `it`, and does not mark it. */
export const marksNothing =
  (cellName: string): Step =>
  ({ operation, name, cell }, _perform, memory) =>
    operation === 'or' && name === cellName ? memory.load(cell) : undefined;

/** The thread believes that nobody waits. */
export const servesNobody: Step = ({ operation, name }) =>
  operation === 'load' && name === 'it.queue.head' ? 0 : undefined;
