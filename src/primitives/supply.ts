/** What threads take turns at: permits, or a lock. */
import type { Permits } from './waiter-queue.ts';

/** How an attempt to take something ended; `short`: there is too little. */
export type Taken = 'acquired' | 'closed' | 'short';

/** Something of which there is only so much. */
export interface Supply extends Permits {
  /** Takes `need` of it, or nothing and says why. */
  tryTake(need: number): Taken;
  /** Whether there is anything to tell waiters; one atomic load. */
  look(): 'closed' | 'some' | 'none';
}
