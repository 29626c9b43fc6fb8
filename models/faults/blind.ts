/** A thread that registers and does not look again: what it waits for seems never to have come once anybody waits. */
import type { Faults } from './seeded.ts';

type Step = NonNullable<Faults['step']>;

/** Loads of the cell return `seen` as long as anybody is registered with the queue of the primitive `it`. */
export const blindOnceRegistered =
  (cellName: string, seen: number): Step =>
  ({ operation, name }, _perform, memory, cellNamed) => {
    if (operation !== 'load' || name !== cellName) return undefined;
    return memory.load(cellNamed('it.queue.head')) === 0 ? undefined : seen;
  };

/** The thread believes that nobody waits. */
export const servesNobody: Step = ({ operation, name }) =>
  operation === 'load' && name === 'it.queue.head' ? 0 : undefined;
