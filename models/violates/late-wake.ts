/**
 * A barrier whose waiters believe every wake.
 *
 * The last party to arrive completes the round, and then wakes the others. One of them has noticed on its own, before it
 * slept, and waits in the next round already: the wake meant for its last wait reaches it there. It passes although
 * the others have not arrived. A woken thread must ask whether its round is over.
 *
 * Source. LostBeard/v8-atomics-wait-bug: a barrier with a single `Atomics.wait` per round.
 */
import { type AtomicMemory, Barrier, type Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';

const PARTIES = 2;
const ROUNDS = 2;

interface Shared {
  readonly memory: AtomicMemory;
  readonly barrier: Barrier;
  readonly announced: Cell;
}

/** Passes after one wait, whatever ended it. */
const pass = ({ memory, barrier }: Shared): void => {
  const begun = barrier.beginWait();
  if (typeof begun === 'string') return;
  const { cell, expected } = barrier.waitPoint(begun);
  memory.wait(cell, expected);
  const next = barrier.finishWait(begun);
  if (next !== 'passed') barrier.cancelWait(next);
};

const rounds = (name: string, wait: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'Nobody passes a barrier before all parties have arrived.',
    bounds: { threads: PARTIES, rounds: ROUNDS },
    setup: ({ memory, cells }): Shared => ({
      memory,
      barrier: Barrier.create(memory, { parties: PARTIES, maxWaiters: PARTIES }, cells.within('barrier')),
      announced: cells.cell('announced'),
    }),
    threads: {
      party: replicate(PARTIES, (shared: Shared, thread: Thread) => {
        for (let round = 1; round <= ROUNDS; round++) {
          thread.operation('announce', () => void shared.memory.add(shared.announced, 1));
          thread.operation('wait', () => wait(shared));
          const all = thread.operation(
            'count',
            () => shared.memory.load(shared.announced) >= PARTIES * round,
          );
          thread.assert(all, 'A thread passed before all had arrived.');
        }
      }),
    },
  });

const violated: AnyModel = rounds('a barrier that believes every wake', pass);

/** A woken thread asks whether its round is over. */
export const fixed: AnyModel = rounds('a barrier that asks', ({ barrier }) => void barrier.wait());

export default violated;
