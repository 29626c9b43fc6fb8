/**
 * Fair turns: what is given back passes from hand to hand, oldest waiter first.
 *
 * Idea.       A newcomer takes only if nobody waits; whoever adds something, or changes who is first, serves the
 *             queue. A waiter wakes up owning what it waited for.
 * Invariant.  When nobody is at work, the oldest waiter needs more than there is, and if it is closed nobody waits.
 * Linearizes. acquire: the step of the supply that takes, the waiter's own or that of the thread that served it.
 * Race.       1. A release finds nobody waiting while an acquire finds nothing: both first write (the supply, the
 *             registration) and then look at what the other wrote, so at least one of them serves. Without the second
 *             look of the acquire a thread sleeps beside what it needs, or beside what was closed
 *             (models/violates/no-second-look.ts, close-unseen.ts). 2. The oldest waiter leaves: the next one may need
 *             less, so whoever leaves serves (head-leaves-silently.ts).
 * Source.     The hand-off of tokio's batch semaphore.
 */
import type { Taken } from './supply.ts';
import { Turns } from './turns.ts';
import type { Ticket } from './waiter-queue.ts';

/** First come, first served. */
export class FairTurns extends Turns {
  /** Newcomers do not overtake: with anybody waiting, there is nothing for them. */
  override tryTake(need: number): Taken {
    return this.queue.isEmpty() ? this.supply.tryTake(need) : 'short';
  }

  /** Gives waiters what they are owed. Whoever registers after `isEmpty` was asked looks at the supply afterwards. */
  override serve(): void {
    const attempt = this.memory.attempt();
    if (!this.queue.isEmpty()) {
      const look = this.supply.look();
      if (look === 'closed') this.queue.wakeAll();
      else if (look === 'some') this.queue.grant(this.supply);
    }
    this.memory.settle(attempt);
  }

  protected override queueUp(need: number): Ticket {
    const ticket = this.queue.register(need);
    this.serve();
    return ticket;
  }

  protected override hasLeft(): void {
    this.serve();
  }

  protected override hasFinished(): void {}
}
