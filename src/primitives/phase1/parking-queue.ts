/**
 * Parking queue: a lone waiter comes, is woken or granted, and goes without a mutex; several share a deque under one.
 *
 * Idea.       Most queues hold nobody or one waiter. As long as that is so, the mode word is the queue. The second
 *             waiter takes the parking mutex and turns the word into the head of a deque; removing the last one turns
 *             it back into an empty word.
 * Invariant.  A slot in state *waiting* is in the word, or linked in the deque, or claimed by one waker which is about
 *             to tell it. While the word is SINGLE or EMPTY, nothing is linked.
 * Linearizes. register: the compareExchange on the word, or the store that links it, under the mutex; wake and grant of
 *             a lone waiter, and its cancel: the compareExchange to EMPTY; of several: within the mutex; isEmpty: its
 *             load.
 * Race.       1. A waiter cancels while a waker claims it: one compareExchange decides. The waiter that loses it waits
 *             until it is told, for its slot must not be used again before
 *             (models/violates/phase1-cancel-before-told.ts). 2. A waker takes permits for a waiter that is gone by
 *             then: it gives them back and looks again, since whoever came meanwhile found too few
 *             (phase1-no-look-after-give-back.ts). 3. A second waiter comes while the first is claimed: its
 *             compareExchange to MULTI fails and it finds the word empty; with a store instead, the first would be
 *             told twice (phase1-link-without-compare.ts). 4. The last one leaves the deque: the word is EMPTY again
 *             before the mutex is (phase1-stays-multi.ts).
 * Source.     The design study's first phase, EMPTY → SINGLE → MULTI with an AtomicWaker for SINGLE. Not with one here:
 *             an AtomicWaker wakes unasked, whatever the waiter needs, and a waiter that leaves cannot tell whether it
 *             was woken before. Both are what the one compareExchange on the word decides.
 */
import type { AtomicMemory } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { CapacityError, StaleTicketError } from '../errors.ts';
import { ParkingMutex } from '../parking-mutex.ts';
import { SlotDeque } from '../phase0/slot-deque.ts';
import {
  type Outcome,
  type Permits,
  park,
  type Ticket,
  type WaiterQueue,
  type WaiterState,
  type WaitPoint,
} from '../waiter-queue.ts';
import { NO_SLOT, WaiterSlots } from '../waiter-slots.ts';
import { EMPTY, MOST_ALONE, ModeWord, MULTI, needIn, slotIn } from './mode-word.ts';

/**
 * The mutex is held for a few steps and never asleep, so one look before parking is enough, and to be handed it is for
 * those who have no luck at all. The models of the mutex show both; the models of the queue never get that far.
 */
const MUTEX_OPTIONS = { spinLimit: 1, patience: 8 } as const;

/** A ticket is the number of the waiter's slot. */
export class ParkingQueue implements WaiterQueue {
  declare private readonly memory: AtomicMemory;
  declare private readonly mode: ModeWord;
  declare private readonly mutex: ParkingMutex;
  declare private readonly deque: SlotDeque;
  declare private readonly slots: WaiterSlots;

  constructor(memory: AtomicMemory, cells: CellAllocator, maxWaiters: number) {
    const mode = cells.cell('mode');
    this.memory = memory;
    this.mode = new ModeWord(memory, mode);
    this.mutex = new ParkingMutex(memory, cells.cell('mutex'), MUTEX_OPTIONS);
    this.deque = new SlotDeque(memory, cells, maxWaiters, mode);
    this.slots = new WaiterSlots(memory, cells, maxWaiters);
  }

  isEmpty(): boolean {
    return this.mode.isEmpty();
  }

  register(need: number): Ticket {
    const attempt = this.memory.attempt();
    const slot = this.slots.reserve(need);
    if (slot !== NO_SLOT && !this.#registerAlone(slot, need)) this.#registerBehind(slot, need);
    this.memory.settle(attempt, slot);
    if (slot === NO_SLOT) throw new CapacityError(this.slots.count);
    return slot as Ticket;
  }

  wake(count: number): number {
    const memory = this.memory;
    const most = Math.min(count, this.slots.count);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = most > 0 ? this.mode.look() : EMPTY;
      const woken = word === EMPTY ? 0 : word === MULTI ? this.#wakeSeveral(most) : this.#wakeLone(word);
      if (word !== EMPTY && woken === 0) continue;
      memory.settle(attempt, woken);
      return woken;
    }
  }

  wakeAll(): number {
    return this.wake(Number.POSITIVE_INFINITY);
  }

  grant(permits: Permits): void {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = this.mode.look();
      const isDone =
        word === EMPTY || (word === MULTI ? this.#grantSeveral(permits) : this.#grantLone(word, permits));
      if (!isDone) continue;
      memory.settle(attempt);
      return;
    }
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
    const memory = this.memory;
    const need = this.slots.needOf(ticket);
    if (need === 0) throw new StaleTicketError(ticket);
    const attempt = memory.attempt();
    const isOut = this.#leave(ticket, need);
    if (isOut) this.slots.free(ticket);
    const outcome = isOut ? 'cancelled' : this.#untilTold(ticket);
    memory.settle(attempt, outcome);
    return outcome;
  }

  finish(ticket: Ticket): void {
    if (this.slots.needOf(ticket) === 0) throw new StaleTicketError(ticket);
    this.slots.free(ticket);
  }

  reserved(): number {
    return this.slots.reserved();
  }

  #registerAlone(slot: number, need: number): boolean {
    return need <= MOST_ALONE && this.mode.enter(slot, need) === EMPTY;
  }

  /** A compareExchange that fails says that the lone waiter was claimed, has left, or has just come. */
  #registerBehind(slot: number, need: number): void {
    const memory = this.memory;
    this.mutex.lock();
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const was = this.mode.enter(slot, need);
      const isSecond = was !== EMPTY && was !== MULTI;
      if (isSecond && !this.mode.link(was)) continue;
      if (isSecond) this.deque.startWith(slotIn(was));
      if (was !== EMPTY) this.deque.append(slot);
      else if (need > MOST_ALONE) this.deque.startWith(slot);
      break;
    }
    this.mutex.unlock();
  }

  /** Returns how many were woken; 0: the waiter was claimed by another waker, has left, or is not alone any more. */
  #wakeLone(word: number): number {
    if (!this.mode.claim(word)) return 0;
    this.slots.tell(slotIn(word), 'woken');
    return 1;
  }

  /** Returns how many were woken; 0: others have emptied the deque meanwhile. */
  #wakeSeveral(most: number): number {
    const memory = this.memory;
    this.mutex.lock();
    let woken = 0;
    let isLinked = this.#isLinked();
    for (const attempt = memory.attempt(); isLinked && woken < most; memory.retry(attempt, woken, isLinked)) {
      const first = this.deque.first();
      isLinked = !this.deque.removeFirst(first);
      this.slots.tell(first, 'woken');
      woken++;
    }
    this.mutex.unlock();
    return woken;
  }

  /** Returns whether the waiter has got its permits or there are too few; if not, somebody else must be looked at. */
  #grantLone(word: number, permits: Permits): boolean {
    const need = needIn(word);
    if (!this.#take(permits, need)) return true;
    const isClaimed = this.mode.claim(word);
    if (isClaimed) this.slots.tell(slotIn(word), 'granted');
    else permits.giveBack(need);
    return isClaimed;
  }

  /** Returns whether the deque was there still. */
  #grantSeveral(permits: Permits): boolean {
    const memory = this.memory;
    this.mutex.lock();
    const wasLinked = this.#isLinked();
    let isLinked = wasLinked;
    for (const attempt = memory.attempt(); isLinked; memory.retry(attempt, isLinked)) {
      const first = this.deque.first();
      if (!this.#take(permits, this.slots.needOf(first))) break;
      isLinked = !this.deque.removeFirst(first);
      this.slots.tell(first, 'granted');
    }
    this.mutex.unlock();
    return wasLinked;
  }

  /** Under the mutex: if so, the word changes only under the mutex. */
  #isLinked(): boolean {
    return this.mode.look() === MULTI;
  }

  #take(permits: Permits, need: number): boolean {
    const attempt = this.memory.attempt();
    const isTaken = permits.take(need);
    this.memory.settle(attempt, isTaken);
    return isTaken;
  }

  /** Takes the waiter out; false: it was claimed. A waiter that is in the deque is never alone again. */
  #leave(slot: number, need: number): boolean {
    if (need <= MOST_ALONE) {
      const left = this.mode.leave(slot, need);
      if (left !== 'several') return left === 'left';
    }
    return this.#unlink(slot);
  }

  #unlink(slot: number): boolean {
    this.mutex.lock();
    const isLinked = this.deque.has(slot);
    if (isLinked) this.deque.remove(slot);
    this.mutex.unlock();
    return isLinked;
  }

  /** Waits for the step that a waker still owes, as for a mutex. */
  #untilTold(ticket: Ticket): Outcome {
    return park(this.memory, this, ticket, Number.POSITIVE_INFINITY) as Outcome;
  }
}
