/**
 * Barging turns: what is given back lies free, and newcomers compete for it with those who are woken.
 *
 * Idea.       Nobody is handed anything. Whoever adds wakes as many waiters as it added, and goes on; a woken thread
 *             tries like a newcomer, and queues up again, at the end, if it comes too late. Nobody waits for a sleeper
 *             to wake up, which is what makes it many times faster than hand-off under contention.
 * Invariant.  As long as anybody sleeps, at least as many threads are awake and about to try as permits are free: each
 *             permit that is added wakes one, each thread that was woken either takes one, or finds none.
 * Linearizes. acquire: the step of the supply that takes.
 * Race.       1. An acquire marks the supply and looks at it after registering, as with fair turns
 *             (models/violates/barging-no-second-look.ts, barging-mark-not-set.ts). 2. A woken thread leaves without trying, or was woken when it
 *             had already taken something: it wakes another, or a permit would lie free beside a sleeper
 *             (cancelled-wake.ts, wake-kept.ts). 3. A waiter that needs several permits may be woken by one, in vain,
 *             while one behind it needs no more than that. So while any such *greedy* waiter is counted, all are woken
 *             (greedy-uncounted.ts). It counts itself before it registers: in between, a wake meant for others could
 *             reach it (greedy-counted-late.ts).
 * Source.     The futex mutex, with a queue; the greedy count is ours.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Entrance, Look, Supply } from './supply.ts';
import { Turns } from './turns.ts';
import type { Ticket, WaiterQueue } from './waiter-queue.ts';

/** Whoever comes first, newcomer or not. */
export class BargingTurns extends Turns {
  /** Nobody asks whether others wait. */
  override readonly entrance: Entrance;
  /** How many of those registered need more than 1. */
  declare private readonly greedy: Cell;

  constructor(memory: AtomicMemory, supply: Supply, queue: WaiterQueue, greedy: Cell) {
    super(memory, supply, queue);
    this.entrance = supply;
    this.greedy = greedy;
  }

  protected override queueUp(need: number): 'acquired' | 'closed' | Ticket {
    const ticket = this.#register(need);
    if (this.supply.mark() === 'none') return ticket;
    const tried = this.supply.tryTake(need);
    if (tried === 'short') return ticket;
    const isWoken = this.queue.cancel(ticket) !== 'cancelled';
    if (isWoken) this.queue.finish(ticket);
    this.#uncount(need);
    // The wake may have come after this thread took something, and was then meant for another.
    if (isWoken) this.serve(1);
    return tried;
  }

  /** Wakes as many as can get something, unless all of it has been taken meanwhile. */
  protected override tell(look: Look, added: number): void {
    if (look === 'closed') this.queue.wakeAll();
    else if (look === 'some') this.#wake(added);
  }

  protected override hasLeft(need: number): void {
    this.#uncount(need);
  }

  protected override hasFinished(need: number): void {
    this.#uncount(need);
  }

  #wake(added: number): void {
    if (this.memory.load(this.greedy) > 0) this.queue.wakeAll();
    else this.queue.wake(added);
  }

  #register(need: number): Ticket {
    if (need === 1) return this.queue.register(need);
    this.memory.add(this.greedy, 1);
    try {
      return this.queue.register(need);
    } catch (error) {
      this.#uncount(need);
      throw error;
    }
  }

  #uncount(need: number): void {
    if (need > 1) this.memory.sub(this.greedy, 1);
  }
}
