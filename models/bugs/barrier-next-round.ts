/**
 * A barrier with a single wait: a notify of one round wakes somebody who waits for the next.
 *
 * The last to arrive starts the count anew, raises the round, and notifies. The others wait on the round, once, and go
 * on, whatever ended the wait:
 *
 *   T0  "early" arrives, and is about to fall asleep
 *   T1  "late" arrives, the last one, and raises the round
 *   T2  "early" finds the round changed, does not sleep, and goes on to the next round
 *   T3  "early" arrives there, and falls asleep: it is the first
 *   T4  "late" notifies, for the round before, and wakes it
 *   T5  "early" passes, although nobody else has arrived
 *
 * `fixed`: whoever wakes looks whether the round has changed, and sleeps again if it has not.
 *
 * Threads. 2: seen with three workers, and reported as a fault of all JavaScript engines.
 * Source.  LostBeard/v8-atomics-wait-bug (its author's acknowledgment names the cause); earlier, lars-t-hansen's
 *          parlib-simple, issue #30.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';

const ROUNDS = 2;

interface Bounds {
  readonly threads?: number;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly parties: number;
  readonly arrived: Cell;
  readonly round: Cell;
  /** How often any party has begun to wait, over all rounds. */
  readonly begun: Cell;
}

type Wait = (shared: Shared, round: number) => void;

const waitOnce: Wait = ({ memory, round: cell }, round) => void memory.wait(cell, round);

const waitForNext: Wait = ({ memory, round: cell }, round) => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.load(cell) !== round) return;
    memory.wait(cell, round);
  }
};

const pass = (shared: Shared, wait: Wait): void => {
  const { memory, parties, arrived, round: cell } = shared;
  const round = memory.load(cell);
  if (memory.add(arrived, 1) < parties - 1) {
    wait(shared, round);
    return;
  }
  memory.store(arrived, 0);
  memory.store(cell, round + 1);
  memory.notify(cell);
};

const party =
  (wait: Wait) =>
  (shared: Shared, thread: Thread): void => {
    const { memory, parties, begun } = shared;
    for (let round = 1; round <= ROUNDS; round++) {
      thread.operation(`begin round ${round}`, () => void memory.add(begun, 1));
      thread.operation('pass the barrier', () => pass(shared, wait));
      const all = thread.operation('look', () => memory.load(begun));
      thread.assert(all >= round * parties, `A party passed round ${round} before all had begun it.`);
    }
  };

const rounds = (name: string, threads: number, wait: Wait): AnyModel =>
  defineModel({
    name,
    description: 'Nobody passes a barrier before all parties have arrived.',
    bounds: { threads, rounds: ROUNDS },
    setup: ({ memory, cells }): Shared => ({
      memory,
      parties: threads,
      arrived: cells.cell('arrived'),
      round: cells.cell('round'),
      begun: cells.cell('begun'),
    }),
    threads: { party: replicate(threads, party(wait)) },
  });

/** Whoever is woken passes. */
export default function barrierNextRound({ threads = 2 }: Bounds = {}): AnyModel {
  return rounds('barrier next round', threads, waitOnce);
}

/** Whoever is woken looks whether the round is over. */
export function fixed({ threads = 2 }: Bounds = {}): AnyModel {
  return rounds('barrier next round, fixed', threads, waitForNext);
}
