/** What threads take turns at: permits, or a lock. */
import type { Permits } from './waiter-queue.ts';

/** How an attempt to take something ended; `short`: there is too little. */
export type Taken = 'acquired' | 'closed' | 'short';

/** How an attempt to add something ended; `waited-for`: added, and somebody may wait for it; `refused`: nothing was. */
export type Added = 'added' | 'waited-for' | 'refused';

/** What there is to tell waiters. */
export type Look = 'closed' | 'some' | 'none';

/** Where one can take something at once. */
export interface Entrance {
  /** Takes `need`, or nothing and says why. Never waits. */
  tryTake(need: number): Taken;
}

/**
 * Something of which there is only so much. It can be marked as waited for: then whoever adds something learns that it
 * must look at the queue, and as long as it is not marked, need not.
 */
export interface Supply extends Permits, Entrance {
  /** What there is to tell waiters; one atomic load. */
  look(): Look;
  /** Marks it as waited for, and looks; one atomic step. */
  mark(): Look;
  /** Takes the mark away; one atomic step. Whoever has registered since the queue was seen empty loses its mark. */
  unmark(): void;
}
