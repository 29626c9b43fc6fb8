/**
 * Deque queue, the baseline: a futex mutex around a double-ended queue of waiters.
 *
 * Idea.       Whoever changes the queue holds the mutex, so that checking, registering and waking are one step each.
 *             Giving a slot back needs no mutex: a woken waiter does not queue up a second time.
 * Invariant.  While the mutex is free, the deque holds exactly the slots in state *waiting*. A waiter is told while
 *             the mutex is held: one found waiting by `cancel` will not be woken, one found otherwise was.
 * Linearizes. register, wake, grant, cancel: within the mutex; isEmpty: its load.
 * Race.       A waiter cancels while it is being woken: whichever takes the mutex first decides, and `cancel` says
 *             which (models/phases/semaphore-cancel.ts is violated if the state is not asked under the mutex).
 * Source.     The baseline of the design study, `Mutex<VecDeque<Waker>>`; links instead of a ring, so that cancelling
 *             takes a waiter out of the middle in constant time.
 */
import type { AtomicMemory } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { CapacityError, StaleTicketError } from '../errors.ts';
import { FutexMutex } from '../futex-mutex.ts';
import type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from '../waiter-queue.ts';
import { NO_SLOT, WaiterSlots } from '../waiter-slots.ts';
import { NO_FIRST, SlotDeque } from './slot-deque.ts';

/** A ticket is the number of the waiter's slot. */
export class DequeQueue implements WaiterQueue {
  declare private readonly memory: AtomicMemory;
  declare private readonly mutex: FutexMutex;
  declare private readonly deque: SlotDeque;
  declare private readonly slots: WaiterSlots;

  constructor(memory: AtomicMemory, cells: CellAllocator, maxWaiters: number) {
    this.memory = memory;
    this.mutex = new FutexMutex(memory, cells.cell('mutex'));
    this.deque = new SlotDeque(memory, cells, maxWaiters);
    this.slots = new WaiterSlots(memory, cells, maxWaiters);
  }

  isEmpty(): boolean {
    return this.deque.isEmpty();
  }

  register(need: number): Ticket {
    const attempt = this.memory.attempt();
    this.mutex.lock();
    const slot = this.slots.reserve(need);
    if (slot !== NO_SLOT) this.deque.append(slot);
    this.mutex.unlock();
    this.memory.settle(attempt, slot);
    if (slot === NO_SLOT) throw new CapacityError(this.slots.count);
    return slot as Ticket;
  }

  wake(count: number): number {
    const memory = this.memory;
    // Never more than there are slots: said aloud, it bounds what `retry` carries, whatever the links are read as.
    const most = Math.min(count, this.slots.count);
    this.mutex.lock();
    let woken = 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, woken)) {
      const first = this.deque.first();
      if (first === NO_FIRST || woken >= most) break;
      this.deque.removeFirst(first);
      this.slots.tell(first, 'woken');
      woken++;
    }
    this.mutex.unlock();
    return woken;
  }

  wakeAll(): number {
    return this.wake(Number.POSITIVE_INFINITY);
  }

  grant(permits: Permits): void {
    const memory = this.memory;
    this.mutex.lock();
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const first = this.deque.first();
      if (first === NO_FIRST || !permits.take(this.slots.needOf(first))) break;
      this.deque.removeFirst(first);
      this.slots.tell(first, 'granted');
    }
    this.mutex.unlock();
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.slots.waitPoint(ticket);
  }

  stateOf(ticket: Ticket): WaiterState {
    return this.slots.stateOf(ticket);
  }

  needOf(ticket: Ticket): number {
    return this.slots.needOf(ticket);
  }

  cancel(ticket: Ticket): 'cancelled' | Outcome {
    this.mutex.lock();
    const state = this.slots.peek(ticket);
    if (state === 'waiting') {
      this.deque.remove(ticket);
      this.slots.free(ticket);
    }
    this.mutex.unlock();
    if (state === 'free') throw new StaleTicketError(ticket);
    return state === 'waiting' ? 'cancelled' : state;
  }

  finish(ticket: Ticket): void {
    if (this.slots.peek(ticket) === 'free') throw new StaleTicketError(ticket);
    this.slots.free(ticket);
  }

  reserved(): number {
    return this.slots.reserved();
  }
}
