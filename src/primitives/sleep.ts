/** The blocking shell around a wait. */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type Deadline, timeLeft } from './deadline.ts';
import type { Wait } from './wait.ts';

/** How often to look before sleeping: to be handed something takes others less time than falling asleep and waking up. */
const LOOKS = 100;

/**
 * Goes through a wait, blocking, until it is over or the deadline is.
 *
 * @param looks How often to look at the cell before each sleep.
 */
export function sleepThrough<Outcome extends string>(
  memory: AtomicMemory,
  wait: Wait<Outcome>,
  deadline: Deadline,
  looks: number = LOOKS,
): Outcome | 'timed-out' {
  for (const attempt = memory.attempt(); ; memory.retry(attempt, ...wait.kept)) {
    const ended = wait.isRegistered ? sleep(memory, wait, deadline, looks) : wait.begin();
    if (ended === null) continue;
    memory.settle(attempt, ended);
    return ended;
  }
}

function sleep<Outcome extends string>(
  memory: AtomicMemory,
  wait: Wait<Outcome>,
  deadline: Deadline,
  looks: number,
): Outcome | 'timed-out' | null {
  const { cell, expected } = wait.point;
  for (let look = 0; look < looks && memory.load(cell) === expected; look++) memory.pause();
  const result = memory.wait(cell, expected, timeLeft(memory, deadline));
  return result === 'timed-out' ? wait.timedOut() : wait.woken();
}
