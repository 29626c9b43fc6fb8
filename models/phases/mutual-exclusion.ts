/**
 * A mutex by itself: one thread at a time, nobody forgotten, and a timeout that harms nobody.
 *
 * A thread inside shows itself in a plain cell. Two inside at once would see each other there.
 */
import type { AtomicMemory, Cell, Lockable } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';
import { inTurn } from './turns.ts';

/** What the models ask of a mutex. */
export interface Mutex extends Lockable {
  readonly isLocked: boolean;
  tryLockFor(timeoutMs: number): boolean;
}

/** Which mutex, under which name. */
export interface MutexKind {
  readonly name: string;
  readonly layOut: (memory: AtomicMemory, cells: SetUp['cells']) => Mutex;
  /** Whether it is handed over in turn. */
  readonly fair?: boolean;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: Mutex;
  /** How many threads are inside. */
  readonly inside: Cell;
  /** How often a thread was inside. */
  readonly visits: Cell;
}

const setUpWith =
  ({ layOut }: MutexKind) =>
  ({ memory, cells }: SetUp): Shared => ({
    memory,
    mutex: layOut(memory, cells),
    inside: cells.cell('inside'),
    visits: cells.cell('visits'),
  });

/** The load is a step, so that another thread that is inside can be seen. */
const visit = ({ memory, inside, visits }: Shared, thread: Thread): void => {
  memory.write(inside, memory.read(inside) + 1);
  thread.assert(memory.load(inside) === 1, 'Two threads hold the mutex.');
  memory.write(visits, memory.read(visits) + 1);
  memory.write(inside, memory.read(inside) - 1);
};

/** Threads lock and unlock in turn. */
export function mutualExclusion(kind: MutexKind, { threads, rounds }: GivenBounds = {}): AnyModel {
  const bounds = { threads: threads ?? defaultBounds.threads, rounds: rounds ?? defaultBounds.rounds };
  return defineModel({
    name: kind.name,
    description: 'One thread at a time holds the mutex, and every thread that wants it gets it.',
    bounds,
    ...(kind.fair && { bypass: inTurn('lock') }),
    setup: setUpWith(kind),
    threads: {
      worker: replicate(bounds.threads, (shared: Shared, thread) => {
        for (let round = 0; round < bounds.rounds; round++) {
          thread.operation('lock', () => shared.mutex.lock());
          visit(shared, thread);
          thread.operation('unlock', () => shared.mutex.unlock());
        }
      }),
    },
    final: ({ memory, mutex, visits }) =>
      !mutex.isLocked && memory.load(visits) === bounds.threads * bounds.rounds,
  });
}

/** Some threads give up, perhaps just as they are woken; the patient ones must not suffer from it. */
export function mutualExclusionTimeout(kind: MutexKind, { threads }: GivenBounds = {}): AnyModel {
  const patient = 2;
  const hasty = othersThan(patient, threads);
  return defineModel({
    name: `${kind.name} timeout`,
    description: 'A thread that gives up waiting for the mutex takes no wakeup with it.',
    bounds: { threads: patient + hasty },
    setup: setUpWith(kind),
    threads: {
      patient: replicate(patient, (shared: Shared, thread) => {
        thread.operation('lock', () => shared.mutex.lock());
        visit(shared, thread);
        thread.operation('unlock', () => shared.mutex.unlock());
      }),
      hasty: replicate(hasty, (shared: Shared, thread) => {
        if (!thread.operation('tryLockFor', () => shared.mutex.tryLockFor(1))) return false;
        visit(shared, thread);
        thread.operation('unlock', () => shared.mutex.unlock());
        return true;
      }),
    },
    final: ({ memory, mutex, visits }, results) =>
      !mutex.isLocked && memory.load(visits) === patient + results.hasty.filter(Boolean).length,
  });
}
