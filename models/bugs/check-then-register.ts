/**
 * A waiter looks, finds that it has to wait, and registers; the wakeup comes in between.
 *
 * The bug that all waiter queues exist to rule out, and the first that the design of this one began with. The program is
 * `models/violates/check-then-register.ts`.
 *
 * Threads. 2.
 */
export { default, fixed } from '../violates/check-then-register.ts';
