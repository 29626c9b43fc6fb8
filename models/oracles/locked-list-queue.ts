/**
 * Locked list queue: tokio's waiter list, as something to compare the intrusive queue with. For models only.
 *
 * Idea.       A doubly linked list whose nodes belong to the waiters, under a lock of one word. Who wakes takes waiters
 *             out and decides about them under the lock, and notifies them after unlocking.
 * Invariant.  While the lock is free, the list holds exactly the slots in state *waiting*.
 * Linearizes. register, wake, grant, cancel: within the lock; isEmpty: its load.
 * Race.       A waiter cancels between being taken out and being notified. Its state was decided under the lock, so
 *             `cancel` sees it; decided later, it would free a node that a waker still works on (tokio #2340).
 * Source.     tokio, `sync/batch_semaphore.rs` and `sync/notify.rs`. The lock stands for std's mutex. There, a waker is
 *             taken out of the node under the lock and called outside; here, a notify finds whoever sleeps on the
 *             slot by then, which is harmless. Batches of 32 are left out: they bound a local array.
 */
import type {
  Outcome,
  OwnQueue,
  Permits,
  Ticket,
  WaiterQueue,
  WaiterState,
  WaitPoint,
} from 'heddle/algorithms';
import {
  type AtomicMemory,
  CapacityError,
  FutexMutex,
  type LayOutQueue,
  StaleTicketError,
} from 'heddle/algorithms';
import { NO_FIRST, SlotDeque } from '../../src/primitives/phase0/slot-deque.ts';
import { NO_SLOT, WaiterSlots } from '../../src/primitives/waiter-slots.ts';

/** A ticket is the number of the waiter's slot. */
class LockedListQueue implements WaiterQueue {
  readonly #memory: AtomicMemory;
  readonly #lock: FutexMutex;
  readonly #list: SlotDeque;
  readonly #slots: WaiterSlots;

  constructor(...[memory, cells, maxWaiters]: Parameters<LayOutQueue>) {
    this.#memory = memory;
    this.#lock = new FutexMutex(memory, cells.cell('lock'));
    this.#list = new SlotDeque(memory, cells, maxWaiters);
    this.#slots = new WaiterSlots(memory, cells, maxWaiters);
  }

  isEmpty(): boolean {
    return this.#list.isEmpty();
  }

  register(need: number): Ticket {
    const attempt = this.#memory.attempt();
    this.#lock.lock();
    const slot = this.#slots.reserve(need);
    if (slot !== NO_SLOT) this.#list.append(slot);
    this.#lock.unlock();
    this.#memory.settle(attempt, slot);
    if (slot === NO_SLOT) throw new CapacityError(this.#slots.count);
    return slot as Ticket;
  }

  wake(count: number): number {
    const most = Math.min(count, this.#slots.count);
    return this.#takeOut('woken', (_, taken) => taken < most);
  }

  wakeAll(): number {
    return this.wake(Number.POSITIVE_INFINITY);
  }

  grant(permits: Permits): void {
    this.#takeOut('granted', (slot) => permits.take(this.#slots.needOf(slot)));
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.#slots.waitPoint(ticket);
  }

  stateOf(ticket: Ticket): WaiterState {
    return this.#slots.stateOf(ticket);
  }

  needOf(ticket: Ticket): number {
    return this.#slots.needOf(ticket);
  }

  cancel(ticket: Ticket): 'cancelled' | Outcome {
    this.#lock.lock();
    const state = this.#slots.peek(ticket);
    if (state === 'waiting') {
      this.#list.remove(ticket);
      this.#slots.free(ticket);
    }
    this.#lock.unlock();
    if (state === 'free') throw new StaleTicketError(ticket);
    return state === 'waiting' ? 'cancelled' : state;
  }

  finish(ticket: Ticket): void {
    if (this.#slots.peek(ticket) === 'free') throw new StaleTicketError(ticket);
    this.#slots.free(ticket);
  }

  reserved(): number {
    return this.#slots.reserved();
  }

  /** Takes waiters out as long as `mayTake`, decides about them under the lock, and wakes them after it. */
  #takeOut(outcome: Outcome, mayTake: (slot: number, taken: number) => boolean): number {
    const memory = this.#memory;
    const taken: number[] = [];
    this.#lock.lock();
    for (const attempt = memory.attempt(); ; memory.retry(attempt, taken.join())) {
      const first = this.#list.first();
      if (first === NO_FIRST || taken.length >= this.#slots.count || !mayTake(first, taken.length)) break;
      this.#list.removeFirst(first);
      this.#slots.decide(first, outcome);
      taken.push(first);
    }
    this.#lock.unlock();
    for (const slot of taken) this.#slots.wake(slot);
    return taken.length;
  }
}

/** To be given as the `queue` of a model. */
export const lockedList: OwnQueue = {
  layOut: (memory, cells, maxWaiters) => new LockedListQueue(memory, cells, maxWaiters),
  toString: () => 'locked list',
};
