/**
 * An intrusive queue whose waiter, when it cancels and finds itself woken, leaves its count as it is.
 *
 * The waker claimed it and is interrupted before it tells it so. The waiter leaves without being told, and its node has
 * the next life under the name of this one. Then the waker goes on and tells that life: a waiter that nobody claimed.
 */
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';

const withWaiter = (name: string, isFaulty: boolean): AnyModel =>
  defineModel({
    name,
    description: 'Nobody is told who was not claimed.',
    setup: ({ memory, cells }: SetUp) => {
      const named = new NamedCells(cells);
      const queue = new IntrusiveQueue(memory, named, 1);
      const told = named.cellNamed('told');
      // The waiter wakes nobody: whatever it compares its count with, it is to end its own life.
      const untold = faultyMemory(memory, ({ operation, cell, operands }, perform) =>
        operation === 'compareExchange' && cell === told ? operands[0]! : perform(),
      );
      return { queue, waiting: isFaulty ? new IntrusiveQueue(untold, named.again(), 1) : queue };
    },
    threads: {
      waiter: ({ waiting }, thread) => {
        let woken = 0;
        for (let life = 0; life < 2; life++) {
          const ticket = thread.operation('register', () => waiting.register(1));
          const left = thread.operation('cancel', () => waiting.cancel(ticket));
          if (left === 'cancelled') continue;
          thread.operation('finish', () => waiting.finish(ticket));
          woken++;
        }
        return woken;
      },
      waker: ({ queue }, thread) => thread.operation('wake', () => queue.wake(1)),
    },
    final: ({ queue }, { waiter, waker }) => waiter === waker && queue.isEmpty() && queue.reserved() === 0,
  });

const violated: AnyModel = withWaiter('leaving untold', true);

/** Whoever comes first, the waker or the waiter, raises the count. */
export const fixed: AnyModel = withWaiter('leaving told', false);

export default violated;
