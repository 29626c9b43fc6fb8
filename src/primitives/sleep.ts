/** The blocking shell around a wait. */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { type Deadline, timeLeft } from './deadline.ts';
import type { Wait } from './wait.ts';

/** How often to look before sleeping: to be handed something takes others less time than falling asleep and waking up. */
const LOOKS = 100;

/**
 * Sleeps until a wait that has begun is over, or the deadline is.
 *
 * @param looks How often to look at the cell before each sleep.
 */
export function sleepThrough<Outcome extends string>(
  memory: AtomicMemory,
  wait: Wait<Outcome>,
  deadline: Deadline,
  looks: number = LOOKS,
): Outcome | 'timed-out' {
  for (const attempt = memory.attempt(); ; memory.retry(attempt, wait.ticket)) {
    const { cell, expected } = wait.point;
    for (let look = 0; look < looks && memory.load(cell) === expected; look++) memory.pause();
    const result = memory.wait(cell, expected, timeLeft(memory, deadline));
    const ended = result === 'timed-out' ? wait.timedOut() : wait.woken();
    if (ended !== null) return ended;
  }
}
