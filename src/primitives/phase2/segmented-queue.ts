/**
 * Segmented queue: waiters in blocks of places, without a lock.
 *
 * Idea.       Registering is one step, writing *waiting* to the first empty place. Waking is two, removing the oldest
 *             place and telling its owner: removing makes one waker the only one who tells, and the next place the oldest.
 * Invariant.  A place has two parties, its owner and the waker that removes it. The owner sleeps only while the place
 *             says *waiting*; whoever of the two is through last retires it.
 * Linearizes. register: the compareExchange on the entry; wake, grant: the removal; cancel: the one to *dead*.
 * Race.       1. A waiter finds nothing, and what it waits for comes before it is registered: it looks again afterwards
 *             (models/violates/phase2-no-look-after-registering.ts).
 *             2. A waiter cancels while a waker is between removing its place and telling it: one compareExchange
 *             decides. Who finds the waiter dead gives the permits back (models/violates/phase2-grant-to-the-dead.ts,
 *             phase2-permit-kept.ts), or wakes the next one instead (phase2-wake-of-the-dead.ts).
 *             3. Permits taken for a waiter that is gone were missing while somebody else looked: who gives back looks
 *             again (phase2-no-second-look.ts).
 *             4. The dead at the head are removed by whoever died there or moved the head to them: both write first and
 *             look then (phase2-dead-unburied.ts; models/phases/semaphore-timeout.ts is violated if either does not
 *             look).
 *             5. The owner goes to sleep while it is told: the word changes before the notify
 *             (phase2-notify-first.ts).
 *             6. A notify that comes late wakes the next owner of the place: only the word counts, so `park` asks it
 *             (phase2-wakeup-believed.ts).
 * Source.     The design study's try, register, retry, over crossbeam's `SegQueue`; cancelling as in Koval et al.,
 *             "CQS: A Formally-Verified Framework for Fair and Abortable Synchronization", 2021.
 */
import type { AtomicMemory, Cell } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { CapacityError, StaleTicketError } from '../errors.ts';
import type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from '../waiter-queue.ts';
import { NO_PLACE } from './block-chain.ts';
import { DEAD, needIn, stateIn, toldOf, waitingFor } from './entry-word.ts';
import type { Shape } from './position.ts';
import { SegmentList } from './segment-list.ts';

const usualShape: Shape = { blockSize: 4 };

/**
 * Every waiter may hold a block: by its place there, or while it registers by one that it frees or links in vain. One
 * more is at the tail, one linked behind that, and two dead ones right behind the head may be there to stay until the
 * head moves. A waker that stops between removing a dead place and retiring it holds one more, for good.
 */
const blocksFor = (maxWaiters: number): number => maxWaiters + 4;

/** A ticket is the position of the waiter's place. */
export class SegmentedQueue implements WaiterQueue {
  declare private readonly memory: AtomicMemory;
  declare private readonly maxWaiters: number;
  declare private readonly reservations: Cell;
  declare private readonly list: SegmentList;

  constructor(memory: AtomicMemory, cells: CellAllocator, maxWaiters: number, shape: Shape = usualShape) {
    this.memory = memory;
    this.maxWaiters = maxWaiters;
    this.reservations = cells.cell('reserved');
    this.list = new SegmentList(memory, cells, blocksFor(maxWaiters), shape);
  }

  isEmpty(): boolean {
    return this.list.isEmpty();
  }

  register(need: number): Ticket {
    const memory = this.memory;
    const attempt = memory.attempt();
    const isAdmitted = this.#admit();
    const place = isAdmitted ? this.list.append(waitingFor(need)) : NO_PLACE;
    if (isAdmitted && place === NO_PLACE) memory.sub(this.reservations, 1);
    memory.settle(attempt, place);
    if (place === NO_PLACE) throw new CapacityError(this.maxWaiters);
    return place as Ticket;
  }

  /** With a count of 0 it only removes the dead at the head. */
  wake(count: number): number {
    const memory = this.memory;
    const most = Math.min(count, this.maxWaiters);
    let woken = 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, woken)) {
      const first = this.list.first();
      const word = memory.load(this.list.cellOf(first));
      if (word === this.list.emptyAt(first) || (word !== DEAD && woken >= most)) {
        memory.settle(attempt, woken);
        return woken;
      }
      if (this.list.remove(first) && this.#tell(first, word, 'woken')) woken++;
    }
  }

  wakeAll(): number {
    return this.wake(this.maxWaiters);
  }

  /** A round that serves nobody says that another thread moved the head, or that a waiter left: hence another round. */
  grant(permits: Permits): void {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const first = this.list.first();
      const word = memory.load(this.list.cellOf(first));
      const isWaiting = stateIn(word) === 'waiting';
      const isOver = isWaiting && !this.#grantFirst(first, word, permits);
      if (word === DEAD) this.#bury(first);
      if (!isOver && word !== this.list.emptyAt(first)) continue;
      memory.settle(attempt);
      return;
    }
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return { cell: this.list.cellOf(ticket), expected: waitingFor(this.needOf(ticket)) };
  }

  stateOf(ticket: Ticket): WaiterState {
    const state = stateIn(this.memory.load(this.list.cellOf(ticket)));
    if (state === null) throw new StaleTicketError(ticket);
    return state;
  }

  needOf(ticket: Ticket): number {
    return needIn(this.memory.load(this.list.cellOf(ticket)));
  }

  cancel(ticket: Ticket): 'cancelled' | Outcome {
    const memory = this.memory;
    const attempt = memory.attempt();
    const outcome = this.#die(ticket);
    if (outcome === 'cancelled') {
      this.wake(0);
      memory.sub(this.reservations, 1);
    }
    memory.settle(attempt, outcome);
    if (outcome === 'stale') throw new StaleTicketError(ticket);
    return outcome;
  }

  finish(ticket: Ticket): void {
    const memory = this.memory;
    const attempt = memory.attempt();
    if (stateIn(memory.read(this.list.cellOf(ticket))) === null) throw new StaleTicketError(ticket);
    this.list.retire(ticket);
    memory.sub(this.reservations, 1);
    memory.settle(attempt);
  }

  reserved(): number {
    return this.memory.load(this.reservations);
  }

  /** Counts the waiter in, if there is room. A compareExchange that fails says that another waiter came or went. */
  #admit(): boolean {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const reserved = memory.load(this.reservations);
      const isRoom = reserved < this.maxWaiters;
      if (isRoom && memory.compareExchange(this.reservations, reserved, reserved + 1) !== reserved) continue;
      memory.settle(attempt, isRoom);
      return isRoom;
    }
  }

  /** Grants to the oldest waiter, or finds that it is gone; false if there are too few permits. */
  #grantFirst(first: number, word: number, permits: Permits): boolean {
    const attempt = this.memory.attempt();
    const need = needIn(word);
    const isTaken = permits.take(need);
    const isGranted = isTaken && this.list.remove(first) && this.#tell(first, word, 'granted');
    if (isTaken && !isGranted) permits.giveBack(need);
    this.memory.settle(attempt, isTaken);
    return isTaken;
  }

  /** Removes a dead waiter, unless another thread does. */
  #bury(first: number): void {
    if (this.list.remove(first)) this.list.retire(first);
  }

  /** Tells the owner of a place that this thread has removed, or retires the place if the owner has left: says which. */
  #tell(place: number, word: number, outcome: Outcome): boolean {
    const cell = this.list.cellOf(place);
    const isThere = word !== DEAD && this.memory.compareExchange(cell, word, toldOf(word, outcome)) === word;
    if (isThere) this.memory.notify(cell);
    else this.list.retire(place);
    return isThere;
  }

  /** Marks a waiter as dead, unless it was woken or granted first; `stale` if it is none. */
  #die(ticket: Ticket): 'cancelled' | Outcome | 'stale' {
    const cell = this.list.cellOf(ticket);
    const word = this.memory.load(cell);
    const isWaiting = stateIn(word) === 'waiting';
    const before = isWaiting ? this.memory.compareExchange(cell, word, DEAD) : word;
    const state = stateIn(before) ?? 'stale';
    return state === 'waiting' ? 'cancelled' : state;
  }
}
