/** What each kind of violation is, how it comes about, and what helps against it: for whoever meets it for the first time. */
import type { ViolationKind } from '../checker/violation-kinds.ts';

/** A few sentences each. */
export interface Explanation {
  readonly what: string;
  readonly comesAbout: string;
  readonly helps: string;
}

/** All kinds that there are. */
export const explanations: Readonly<Record<ViolationKind, Explanation>> = {
  deadlock: {
    what: 'Every thread that has not finished sleeps, and none of them would go on even if it were woken: each waits for what only another one could bring about.',
    comesAbout:
      'Threads wait in a circle. Two locks taken in different orders, or two threads that each wait for the other to begin.',
    helps:
      'Break the circle: one order for all locks, or somebody who begins. Seen from heddle, a thread that nobody ever notifies and a circle of locks are the same.',
  },
  'lost-wakeup': {
    what: 'A thread sleeps for ever, although what it waits for has happened: woken now, it would go on. The notify came when nobody slept yet, or somebody else took it.',
    comesAbout:
      'A thread looks, sees that it must wait, and falls asleep, in more than one step. Whoever notifies in between wakes nobody. Or one notify is meant for two sleepers, or goes to one who has given up.',
    helps:
      'Let `wait` compare the very cell that the other thread changes before it notifies: then looking and falling asleep are one step. Who takes a wakeup that it does not need must pass it on.',
  },
  assertion: {
    what: 'A `thread.assert`, or any error named AssertionError, failed in some interleaving.',
    comesAbout:
      'Something that a thread had just seen was no longer so when it acted on it: another thread came in between.',
    helps: 'See and act in one step: `exchange` or `compareExchange` instead of a load and a store.',
  },
  exception: {
    what: 'The code of a thread threw in some interleaving.',
    comesAbout:
      'Two cells belong together, and a thread met them when one was changed and the other not yet.',
    helps:
      'Change last what tells others that they may look. An error that is a result and no mistake is to be caught within the thread.',
  },
  invariant: {
    what: "The model's `invariant` was not so in some state: after some step of some interleaving, not only at the end.",
    comesAbout: 'What is to hold all the time is restored in a second step, and in between it does not hold.',
    helps:
      'Order the steps so that it holds in between as well, put all of it into one word that changes at once, or say in the invariant what may be in between.',
  },
  final: {
    what: "All threads have finished, and the model's `final` condition is not so.",
    comesAbout:
      'Two threads read the same old value, and the second one to write erases what the first one wrote.',
    helps: 'Read and write in one step: `add`, `or`, `exchange`, or `compareExchange` in a loop.',
  },
  'data-race': {
    what: "A plain access may meet another thread's access of the same cell: one of them is `memory.read` or `memory.write`, and one of them writes. JavaScript gives no promise then about what is read.",
    comesAbout:
      'The flag that says that data may be read is set before the data is written, or a lock does not cover all accesses.',
    helps: 'Write the data first, and then, atomically, what others look at; or access the cell atomically.',
  },
  livelock: {
    what: 'Threads go on for ever, each gets its turn again and again, and no operation completes.',
    comesAbout: 'Each undoes its own work because of the other, at the same moments, for ever.',
    helps:
      'Let somebody have precedence: an order of the locks, a ticket, or a compareExchange that fails only if another thread got on.',
  },
  blocking: {
    what: 'An operation is not lock-free (or not obstruction-free): it sleeps, or goes round for as long as another thread stands still.',
    comesAbout:
      'A thread holds something (a lock, a half-written link) for the length of several steps. Whoever stops it there stops all.',
    helps:
      'Make each change visible by one step, and let others finish what they find half done. Where waiting is meant, do it outside the operation.',
  },
  starvation: {
    what: 'An operation is not wait-free: others that complete again and again may keep it from completing for ever.',
    comesAbout:
      'It is started over whenever another thread came first. Some operation completes each time, which is lock-freedom, but not this one.',
    helps: 'Use an operation that cannot fail, such as `add`, or let the others help the one who is behind.',
  },
  crash: {
    what: 'A thread that stopped for good in the middle of something keeps others from finishing.',
    comesAbout:
      'A worker is terminated while it holds a lock, or after it has taken a wakeup that others need.',
    helps:
      'Hold nothing for the length of several steps, or keep an account of who holds what, as the primitives of heddle do (`reclaim`).',
  },
  aba: {
    what: 'A compareExchange found what it expected, although its cell had changed in the meantime, and changed back: from A to B to A.',
    comesAbout:
      'The cell holds a reference, an index say, and what it refers to was taken away and put back. The same reference is not the same thing.',
    helps:
      'Put a version beside the reference that goes up with every change, or do not use anything again while somebody may still compare.',
  },
  bypass: {
    what: 'A thread that sleeps for its turn was overtaken by others more often than the model allows.',
    comesAbout:
      'What is released is free for whoever comes first, and who comes running is quicker than who must wake up.',
    helps:
      'Hand what is released to the one who has waited longest. That costs throughput: many locks let others overtake on purpose.',
  },
  'not-linearizable': {
    what: 'No order of the calls, one after the other, explains what they returned: an order in which each takes effect at one moment between its beginning and its end.',
    comesAbout: 'A call takes effect in two steps, and another call comes in between.',
    helps:
      'Find the one step at which the call takes effect, and let its result be what was so at that step. If the specification promises too much, say less.',
  },
  leak: {
    what: "All threads have finished, and something is still held of what the model's `held` tells: permits, slots, nodes.",
    comesAbout: 'One of the ways out (a timeout, an abort, nothing to do) does not give back what was taken.',
    helps: 'Give back on every way out, exactly once; `using` and `finally` do that for code that throws.',
  },
};
