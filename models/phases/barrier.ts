/** Parties that wait for each other, round after round: none goes ahead, none is left behind. */
import { type AtomicMemory, Barrier, type Cell, type QueueName } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { defaultBounds, type GivenBounds } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly barrier: Barrier;
  /** How many arrivals were announced, over all rounds. */
  readonly announced: Cell;
}

const setUpWith =
  (queue: QueueName, parties: number, threads: number) =>
  ({ memory, cells }: SetUp): Shared => ({
    memory,
    barrier: Barrier.create(memory, { parties, maxWaiters: threads, queue }, cells.within('barrier')),
    announced: cells.cell('announced'),
  });

/** Everybody announces itself before each round, and finds all announced after it. One leads each round. */
export function barrierRounds(
  queue: QueueName,
  { threads = defaultBounds.threads, rounds = defaultBounds.rounds }: GivenBounds = {},
): AnyModel {
  return defineModel({
    name: `${queue} barrier`,
    description: 'Nobody passes before all have arrived, in any round, and one of them leads.',
    bounds: { threads, rounds },
    setup: setUpWith(queue, threads, threads),
    threads: {
      party: replicate(threads, ({ memory, barrier, announced }: Shared, thread: Thread) => {
        let led = 0;
        for (let round = 1; round <= rounds; round++) {
          thread.operation('announce', () => void memory.add(announced, 1));
          if (thread.operation('wait', () => barrier.wait()) === 'leader') led++;
          const all = thread.operation('count', () => memory.load(announced) >= threads * round);
          thread.assert(all, 'A thread passed before all had arrived.');
        }
        return led;
      }),
    },
    final: ({ barrier }, { party }) =>
      party.reduce((total, led) => total + led, 0) === rounds && barrier.arrived === 0 && barrier.isIdle,
  });
}

/** Two parties, and a third thread that gives up: it takes its arrival back, or has passed with one of the others. */
export function barrierTimeout(queue: QueueName): AnyModel {
  return defineModel({
    name: `${queue} barrier timeout`,
    description: 'Who gives up has not arrived; who arrived in time has passed, and somebody with it.',
    bounds: { threads: 3 },
    setup: setUpWith(queue, 2, 3),
    threads: {
      patient: replicate(2, ({ barrier }: Shared, thread) => thread.operation('wait', () => barrier.wait())),
      hasty: ({ barrier }: Shared, thread) => {
        const ended = thread.operation('wait in time', () => barrier.wait({ timeoutMs: 1 }));
        // It passed with one of the others, so the other one of them still waits.
        const again = ended === 'timed-out' ? null : thread.operation('wait', () => barrier.wait());
        return [ended, again] as const;
      },
    },
    final: ({ barrier }, { patient, hasty }) => {
      const leaders = [...patient, ...hasty].filter((ended) => ended === 'leader').length;
      return leaders === (hasty[1] === null ? 1 : 2) && barrier.arrived === 0 && barrier.isIdle;
    },
  });
}
