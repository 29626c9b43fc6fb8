/**
 * Fair turns: what is given back passes from hand to hand, oldest waiter first.
 *
 * Idea.       A newcomer takes only if nobody waits; whoever adds something that is waited for, or changes who is first,
 *             serves the queue. A waiter wakes up owning what it waited for.
 * Invariant.  When nobody is at work, the oldest waiter needs more than there is, and if it is closed nobody waits.
 * Linearizes. acquire: the step of the supply that takes, the waiter's own or that of the thread that served it.
 * Race.       1. A release finds nobody waiting while an acquire finds nothing: the acquire marks
 *             the supply after registering, and looks at it in the same step. If the release came before, the acquire sees
 *             what it added, or that it closed, and serves (models/violates/no-second-look.ts, close-unseen.ts); if it
 *             comes after, it sees the mark, and serves (mark-not-set.ts). 2. The oldest waiter leaves: the next one may need
 *             less, so whoever leaves serves (head-leaves-silently.ts). 3. The mark may be gone for a moment although
 *             somebody waits (`turns.ts`): so newcomers do not trust it, and ask the queue.
 * Source.     The hand-off of tokio's batch semaphore.
 */
import type { Entrance, Look, Taken } from './supply.ts';
import { Turns } from './turns.ts';
import type { Ticket } from './waiter-queue.ts';

/** First come, first served. */
export class FairTurns extends Turns implements Entrance {
  override readonly entrance: Entrance = this;

  /** Newcomers do not overtake: with anybody waiting, there is nothing for them. */
  tryTake(need: number): Taken {
    return this.queue.isEmpty() ? this.supply.tryTake(need) : 'short';
  }

  protected override queueUp(need: number): Ticket {
    const ticket = this.queue.register(need);
    this.tell(this.supply.mark());
    return ticket;
  }

  /** Gives waiters what they are owed. */
  protected override tell(look: Look): void {
    if (look === 'closed') this.queue.wakeAll();
    else if (look === 'some') this.queue.grant(this.supply);
  }

  protected override hasLeft(need: number): void {
    this.serve(need);
  }

  protected override hasFinished(): void {}
}
