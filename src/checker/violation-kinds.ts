/** The ways in which a property can be violated, by name. */

/**
 * `deadlock`: all threads that have not finished sleep, and waking one would not help.
 * `lost-wakeup`: a thread sleeps for ever that would go on if it were woken.
 * `assertion`, `exception`: a thread failed an assertion, or threw.
 * `invariant`, `final`: what the model says of every state, or of the end, is not so.
 * `data-race`: two accesses meet, one of them plain and one that writes.
 * `livelock`: threads go on for ever, and no operation completes.
 * `blocking`: an operation depends on a thread that stands still.
 * `starvation`: an operation never completes, because the others keep coming first.
 * `crash`: a thread that stopped for good keeps others from finishing.
 * `aba`: a comparison did not notice that its cell had changed, and changed back.
 * `bypass`: a thread that sleeps was overtaken more often than it may be.
 * `not-linearizable`: no order of the calls, one after the other, explains what they returned.
 * `leak`: all threads have finished, and something is still held.
 */
export const violationKinds = [
  'deadlock',
  'lost-wakeup',
  'assertion',
  'exception',
  'invariant',
  'final',
  'data-race',
  'livelock',
  'blocking',
  'starvation',
  'crash',
  'aba',
  'bypass',
  'not-linearizable',
  'leak',
] as const;

/** How a property was violated. */
export type ViolationKind = (typeof violationKinds)[number];
