/**
 * An intrusive queue whose waker trusts what it read of the front a while ago.
 *
 * A waiter is first, and leaves. Its node serves the next one, which queues up behind another, with a third behind it.
 * The waker that read the front in the beginning claims whoever has that node now: out of turn, and frozen in the
 * middle of the list, where nobody will unlink it. Looking at the front again, after the link was read, shows that the
 * link is not that of the life that was first.
 */
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';

const WAITERS = 3;

const withWaker = (name: string, isFaulty: boolean): AnyModel =>
  defineModel({
    name,
    description: 'A wake wakes the waiter that is first.',
    setup: ({ memory, cells }: SetUp) => {
      const named = new NamedCells(cells);
      const queue = new IntrusiveQueue(memory, named, WAITERS);
      const [first, second] = [queue.register(1), queue.register(1)];
      // Nodes are used in turn: once the third one was, it is the turn of the first waiter's.
      queue.cancel(queue.register(1));
      const front = named.cellNamed('next[0]');
      const atFirst = memory.load(front);
      const stale = faultyMemory(memory, ({ operation, cell }, perform) =>
        operation === 'load' && cell === front ? atFirst : perform(),
      );
      const waking = isFaulty ? new IntrusiveQueue(stale, named.again(), WAITERS) : queue;
      return { queue, waking, first, second };
    },
    threads: {
      comer: ({ queue, first }, thread) => {
        const left = thread.operation('cancel', () => queue.cancel(first));
        if (left === 'cancelled') thread.operation('register', () => queue.register(1));
        thread.operation('register', () => queue.register(1));
        return left;
      },
      waker: ({ waking }, thread) => thread.operation('wake', () => waking.wake(1)),
    },
    final: ({ queue, second }, { comer, waker }) =>
      waker === 1 && (comer === 'woken' || queue.stateOf(second) === 'woken'),
  });

const violated: AnyModel = withWaker('claiming what was first', true);

/** The front is looked at again. */
export const fixed: AnyModel = withWaker('claiming what is first', false);

export default violated;
