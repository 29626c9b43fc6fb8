/**
 * Clients that give up: the very shells that run in production, asynchronous and blocking, side by side.
 *
 * An asynchronous client is called by its event loop: when its cell was notified, when its time is up, when its signal
 * aborts, in whatever order the loop gets to it. Between the notification and the call there may be an abort.
 */
import {
  type AtomicMemory,
  acquireSteps,
  type QueueName,
  Semaphore,
  sleepThrough,
  Wait,
} from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { kindOf } from '../phases/bounds.ts';

type Ended = 'acquired' | 'closed' | 'timed-out' | 'aborted';

interface Shared {
  readonly memory: SetUp['memory'];
  readonly semaphore: Semaphore;
}

/** How a client gives up that is still waiting. */
export type GiveUp = (wait: Wait<'acquired' | 'closed'>) => Ended;

/** As production does it when a signal aborts. */
export const abort: GiveUp = (wait) => (wait.abort() === 'withdrawn' ? 'aborted' : 'acquired');

/** As production does it when the time is up. */
export const timeOut: GiveUp = (wait) => wait.timedOut();

/** What an event loop does with a wait. */
function loop({ memory }: Shared, thread: Thread, wait: Wait<'acquired' | 'closed'>, giveUp: GiveUp): Ended {
  for (const attempt = memory.attempt(); ; memory.retry(attempt, ...wait.kept)) {
    const ended = wait.isRegistered ? turn(memory, thread, wait, giveUp) : wait.begin();
    if (ended === null) continue;
    memory.settle(attempt, ended);
    return ended;
  }
}

/** Between the notification and the call there may be an abort, hence the choice. */
function turn(
  memory: AtomicMemory,
  thread: Thread,
  wait: Wait<'acquired' | 'closed'>,
  giveUp: GiveUp,
): Ended | null {
  const { cell, expected } = wait.point;
  const isGivenUp =
    memory.wait(cell, expected, 1) === 'timed-out' || thread.choose(['is called', 'aborts']) === 'aborts';
  return isGivenUp ? giveUp(wait) : wait.woken();
}

export interface ClientVariant {
  readonly fair?: boolean;
  /** How often the patient client looks again before it sleeps. */
  readonly looks?: number;
  /** Whether the patient client does not come at all, which leaves far fewer states. */
  readonly isSmall?: boolean;
}

/** One permit is released. One client may give up, and gives back what it got; the other must get it in the end. */
export function clientWait(
  queue: QueueName,
  name: string,
  giveUp: GiveUp,
  { fair = true, looks = 0, isSmall = false }: ClientVariant = {},
): AnyModel {
  return defineModel({
    name: `${queue} ${kindOf(fair)} client may ${name}`,
    description: 'A client that gives up takes no permit with it.',
    bounds: { threads: isSmall ? 2 : 3 },
    setup: ({ memory, cells }): Shared => ({
      memory,
      semaphore: Semaphore.create(
        memory,
        { permits: 0, maxWaiters: 2, queue, fair },
        cells.within('semaphore'),
      ),
    }),
    threads: {
      fickle: (shared, thread): Ended => {
        const { semaphore } = shared;
        const ended = thread.operation('acquire, or give up', () =>
          loop(shared, thread, new Wait(acquireSteps(semaphore, 1)), giveUp),
        );
        if (ended === 'acquired') thread.operation('release', () => semaphore.release());
        return ended;
      },
      patient: ({ memory, semaphore }, thread) =>
        isSmall
          ? null
          : thread.operation('acquire', () =>
              sleepThrough(memory, new Wait(acquireSteps(semaphore, 1)), Number.POSITIVE_INFINITY, looks),
            ),
      giver: ({ semaphore }, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: ({ semaphore }, { patient }) =>
      (isSmall || patient === 'acquired') &&
      semaphore.availablePermits === (isSmall ? 1 : 0) &&
      semaphore.isIdle,
  });
}
