/** Timeouts as points in time, so that a wait that starts over does not start its timeout over. */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import { InvalidOptionError } from './errors.ts';

/** How long an operation may wait. */
export interface TimeoutOptions {
  /** Milliseconds; absent or `Infinity`: for ever, 0 or less: not at all. */
  readonly timeoutMs?: number;
}

/** A point on the memory's clock, in milliseconds; `Infinity` is never. */
export type Deadline = number;

/** @throws {InvalidOptionError} if the timeout is neither absent nor a number. */
export function checkTimeout(timeoutMs: number | undefined): void {
  if (timeoutMs === undefined || (typeof timeoutMs === 'number' && !Number.isNaN(timeoutMs))) return;
  throw new InvalidOptionError('timeoutMs', 'a number of milliseconds', timeoutMs);
}

/** @throws {InvalidOptionError} if the timeout is not a number. */
export function deadlineAfter(memory: AtomicMemory, timeoutMs: number = Number.POSITIVE_INFINITY): Deadline {
  checkTimeout(timeoutMs);
  return timeoutMs === Number.POSITIVE_INFINITY ? timeoutMs : memory.now() + timeoutMs;
}

/** What is left until the deadline, as a timeout for `wait`. */
export const timeLeft = (memory: AtomicMemory, deadline: Deadline): number =>
  deadline === Number.POSITIVE_INFINITY ? deadline : deadline - memory.now();
