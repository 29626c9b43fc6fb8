/** Parties that wait for each other, round after round: none goes ahead, none is left behind. */
import { type AtomicMemory, Barrier, type Cell, type QueueChoice, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { defaultBounds, type GivenBounds } from './bounds.ts';
import { orRefused } from './capacity.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly barrier: Barrier;
  /** How many arrivals were announced, over all rounds. */
  readonly announced: Cell;
}

const setUpWith =
  (queue: QueueChoice, parties: number, threads: number) =>
  ({ memory, cells }: SetUp): Shared => ({
    memory,
    barrier: Barrier.create(memory, { parties, maxWaiters: threads, queue }, cells.within('barrier')),
    announced: cells.cell('announced'),
  });

/** Everybody announces itself before each round, and finds all announced after it. One leads each round. */
export function barrierRounds(
  queue: QueueChoice,
  { threads = defaultBounds.threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  name = 'barrier',
): AnyModel {
  return defineModel({
    name: `${queue} ${name}`,
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
      party.reduce((total, led) => total + led, 0) === rounds && barrier.arrived === 0,
    held: ({ barrier }) => ({ 'waiters of the barrier': !barrier.isIdle }),
  });
}

/** Two parties, and a third thread that gives up: it takes its arrival back, or has passed with one of the others. */
export function barrierTimeout(queue: QueueChoice): AnyModel {
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

interface Full {
  readonly barrier: Barrier;
  /** Of rounds that are over: they still take both slots. */
  readonly passed: readonly [Ticket, Ticket];
}

/** Two have passed and not gone yet, and there is no room for a third: it is refused, or completes a round with others. */
export function barrierCapacity(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} barrier capacity`,
    description: 'Who is refused to wait has not arrived, unless its round was completed by then.',
    bounds: { threads: 3, maxWaiters: 2 },
    setup: (setUp: SetUp): Full => {
      const { barrier } = setUpWith(queue, 2, 2)(setUp);
      const passOne = (): Ticket => {
        const begun = barrier.beginWait();
        if (typeof begun === 'string' || barrier.beginWait() !== 'leader')
          throw new Error('Expected a round.');
        return begun;
      };
      return { barrier, passed: [passOne(), passOne()] };
    },
    threads: {
      slow: ({ barrier, passed }: Full, thread) => {
        thread.operation('go', () => barrier.finishWait(passed[0]));
        thread.operation('go', () => barrier.finishWait(passed[1]));
        return 'passed' as const;
      },
      comer: replicate(2, ({ barrier }: Full, thread) =>
        thread.operation('wait in time', () => orRefused(() => barrier.wait({ timeoutMs: 1 }))),
      ),
    },
    final: ({ barrier }, { comer }) => {
      const count = (wanted: string): number => comer.filter((ended) => ended === wanted).length;
      return count('leader') === count('passed') && barrier.arrived === 0 && barrier.isIdle;
    },
  });
}
