/**
 * The contract of a waiter queue: threads that wait, oldest first, and how they are woken.
 *
 * A wait is split into steps: `register` gives a ticket, the caller waits on the ticket's cell in whatever way it
 * likes, then `finish`es or `cancel`s. None of the steps waits for a wakeup, so a blocking and an asynchronous shell
 * share them. A ticket is used by its owner alone, until `finish` or a successful `cancel`.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type Deadline, timeLeft } from './deadline.ts';

declare const ticketBrand: unique symbol;

/** A place in a queue: plain data, valid from `register` until `finish` or a successful `cancel`. */
export type Ticket = number & { readonly [ticketBrand]: true };

/** `woken`: look again at what you wait for. `granted`: you were handed what you wait for. */
export type Outcome = 'woken' | 'granted';
export type WaiterState = 'waiting' | Outcome;

/** Where to wait: as long as `cell` holds `expected`, nothing has happened. */
export interface WaitPoint {
  readonly cell: Cell;
  readonly expected: number;
}

/** What `grant` hands out. */
export interface Permits {
  /** Takes `need` permits, or none and returns false. */
  take(need: number): boolean;
  /** Returns permits taken for a waiter that turned out to be gone; the queue must then look at its head again. */
  giveBack(need: number): void;
}

/** Waiters in the order in which they registered. */
export interface WaiterQueue {
  /**
   * Appends a waiter that needs `need` permits, 1 to 2^30 - 1. What happens after `register` has returned finds the waiter: a
   * caller that looks again at what it waits for, after registering, misses nothing.
   *
   * @throws {CapacityError} if no waiter slot is free; nothing has changed then.
   */
  register(need: number): Ticket;
  /** Whether nobody is registered and not yet woken or granted; one atomic load. */
  isEmpty(): boolean;
  /** Wakes up to `count` waiters, oldest first; returns how many. */
  wake(count: number): number;
  /** Wakes all that are registered now; returns how many. */
  wakeAll(): number;
  /** Grants, oldest first, as long as `permits` has enough for the oldest; nobody overtakes it. */
  grant(permits: Permits): void;
  /** Where the owner of the ticket waits. It may be notified without cause: see {@link park}. */
  waitPoint(ticket: Ticket): WaitPoint;
  /**
   * What has become of the waiter; one atomic load.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  stateOf(ticket: Ticket): WaiterState;
  /** The permits that the ticket was registered with. */
  needOf(ticket: Ticket): number;
  /**
   * Takes a waiter out. `cancelled`: its slot is back. Otherwise it was woken or granted first, so the owner owes
   * `finish`, and passing on what it does not use.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  cancel(ticket: Ticket): 'cancelled' | Outcome;
  /**
   * Gives the slot of a waiter back, once its owner has seen it woken or granted.
   *
   * @throws {StaleTicketError} if the ticket's wait is over.
   */
  finish(ticket: Ticket): void;
  /** How many slots are not free: all that are registered, or woken and not yet finished. */
  reserved(): number;
}

/**
 * Blocks until the waiter has been woken or granted, or until the deadline.
 *
 * Being notified means nothing by itself: slots are used again, and a notify meant for a former owner may arrive
 * late. So the loop asks the slot's state (the models with spurious wakeups are violated otherwise). On a timeout
 * the state is not asked: `cancel` decides.
 */
export function park(
  memory: AtomicMemory,
  queue: WaiterQueue,
  ticket: Ticket,
  deadline: Deadline,
): Outcome | 'timed-out' {
  const { cell, expected } = queue.waitPoint(ticket);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.wait(cell, expected, timeLeft(memory, deadline)) === 'timed-out') {
      memory.settle(attempt, 'timed-out');
      return 'timed-out';
    }
    const state = queue.stateOf(ticket);
    if (state === 'waiting') continue;
    memory.settle(attempt, state);
    return state;
  }
}

/**
 * Gives the slot of a waiter back if it has been woken or granted; returns whether it has.
 *
 * @throws {StaleTicketError} if the ticket's wait is over.
 */
export function finishIfOver(queue: WaiterQueue, ticket: Ticket): boolean {
  if (queue.stateOf(ticket) === 'waiting') return false;
  queue.finish(ticket);
  return true;
}
