/** The parking mutex by itself, with different limits for spinning, and how often it may be taken from a sleeper. */
import { type AtomicMemory, type Cell, ParkingMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { type FaultyWait, faultyMemory } from '../faults/faulty-memory.ts';
import { defaultBounds, type GivenBounds } from './bounds.ts';
import { type MutexKind, mutualExclusion, mutualExclusionTimeout } from './mutual-exclusion.ts';

/** A thread asks to be handed the mutex as soon as it was woken in vain once: few rounds are enough to see that. */
const PATIENCE = 1;

const kind = (spinLimit: number): MutexKind => ({
  name: `parking mutex, spin limit ${spinLimit}`,
  layOut: (memory, cells) => new ParkingMutex(memory, cells.cell('mutex'), { spinLimit, patience: PATIENCE }),
});

export const parkingMutex = (bounds: GivenBounds = {}, spinLimit = 0): AnyModel =>
  mutualExclusion(kind(spinLimit), bounds);

export const parkingMutexTimeout = (bounds: GivenBounds = {}, spinLimit = 1): AnyModel =>
  mutualExclusionTimeout(kind(spinLimit), bounds);

/** Rounds in which a runner takes the mutex from a sleeper, and one more. */
const OVERTAKING_ROUNDS = PATIENCE + 3;

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: ParkingMutex;
  /** How often the sleeper was woken. */
  readonly wakes: Cell;
  /** The sleeper's view of the mutex: counts its wakes. */
  readonly counted: ParkingMutex;
}

const setup = ({ memory, cells }: SetUp): Shared => {
  const cell = cells.cell('mutex');
  const wakes = cells.cell('wakes');
  const options = { spinLimit: 0, patience: PATIENCE };
  const mutex = new ParkingMutex(memory, cell, options);
  return { memory, mutex, wakes, counted: new ParkingMutex(countingWakes(memory, wakes), cell, options) };
};

/** A memory that counts the waits that ended with a notify, in a cell of the only thread that uses it. */
function countingWakes(memory: AtomicMemory, wakes: Cell): AtomicMemory {
  const countedWait: FaultyWait = (cell, expected, timeoutMs) => {
    const result = memory.wait(cell, expected, timeoutMs);
    if (result === 'ok') memory.write(wakes, memory.read(wakes) + 1);
    return result;
  };
  return faultyMemory(memory, (_, perform) => perform(), countedWait);
}

/** A thread that locks and unlocks all the time, beside one that sleeps: woken, the sleeper is passed over once only. */
export function parkingMutexHandOver({ rounds = defaultBounds.rounds }: GivenBounds = {}): AnyModel {
  const bounds = { threads: 2, rounds: Math.max(rounds, OVERTAKING_ROUNDS), patience: PATIENCE };
  return defineModel({
    name: 'parking mutex hand-over',
    description:
      'A thread that was woken in vain, and then parks, is handed the mutex when it is woken again.',
    bounds,
    setup,
    threads: {
      sleeper: ({ memory, counted, wakes }: Shared, thread: Thread) => {
        thread.operation('lock', () => counted.lock());
        thread.assert(memory.read(wakes) <= PATIENCE + 1, 'The sleeper was passed over too often.');
        thread.operation('unlock', () => counted.unlock());
      },
      runner: ({ mutex }: Shared, thread) => {
        for (let round = 0; round < bounds.rounds; round++) {
          thread.operation('lock', () => mutex.lock());
          thread.operation('unlock', () => mutex.unlock());
        }
      },
    },
    final: ({ mutex }) => !mutex.isLocked,
  });
}

/** The hasty thread is woken in vain, asks, and gives up before it is handed the mutex: nobody is to be handed it. */
export function parkingMutexAskerLeaves({ rounds = defaultBounds.rounds }: GivenBounds = {}): AnyModel {
  const bounds = { threads: 2, rounds: Math.max(rounds, OVERTAKING_ROUNDS), patience: PATIENCE };
  return defineModel({
    name: 'parking mutex asker leaves',
    description: 'A mutex that nobody is there to be handed is free.',
    bounds,
    setup,
    threads: {
      hasty: ({ mutex }: Shared, thread: Thread) => {
        if (thread.operation('tryLockFor', () => mutex.tryLockFor(1)))
          thread.operation('unlock', () => mutex.unlock());
      },
      runner: ({ mutex }: Shared, thread) => {
        for (let round = 0; round < bounds.rounds; round++) {
          thread.operation('lock', () => mutex.lock());
          thread.operation('unlock', () => mutex.unlock());
        }
      },
    },
    final: ({ mutex }) => !mutex.isLocked,
  });
}
