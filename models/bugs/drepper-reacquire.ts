/**
 * A woken thread takes the mutex as if nobody else slept.
 *
 * The lesson of the second mutex in "Futexes Are Tricky"; the program is `models/violates/mutex-reacquire.ts`.
 *
 * Threads. 3: with two nothing is wrong, which is why the mistake survives tests.
 */
export { default, fixed } from '../violates/mutex-reacquire.ts';
