/**
 * Segmented queue: waiters in blocks of places, without a lock.
 *
 * Idea.       Registering is two steps, reserving a place and writing to it; so is waking, removing the place and
 *             telling its owner. Removing makes the waker the only one who tells: no other waker has to wait for it.
 * Invariant.  A place has two parties, its owner and the waker that removes it. The owner sleeps only while the place
 *             says *waiting*; whoever of the two is through last retires it.
 * Linearizes. register: the reservation; wake, grant: the removal; cancel: the compareExchange to *dead*;
 *             isEmpty: the load of the tail.
 * Race.       1. A waker meets a place that is reserved but not written: it writes *woken* and goes on, and the
 *             registrant finds itself woken. SegQueue waits here (models/violates/segqueue-stalled-writer.ts).
 *             2. A waiter cancels while a waker is between removing its place and telling it: one exchange decides. A
 *             waker that finds the waiter dead gives the permits back and looks again, or wakes the next one
 *             (models/violates/phase2-grant-to-the-dead.ts, phase2-wake-of-the-dead.ts).
 *             3. Two wakers take permits for the same waiter: one of them removes it, the other gives back and looks
 *             again: what it took may be what the first one missed (phase2-no-second-look.ts).
 *             4. A waiter that dies at the head, or comes to the head dead, is removed by whoever changed the head or
 *             died: both write first and look then (phase2-dead-at-head.ts).
 * Source.     The design study's try, register, retry, over crossbeam's `SegQueue`; cancelling as in Koval et al.,
 *             "CQS: A Formally-Verified Framework for Fair and Abortable Synchronization", 2021.
 */
import type { AtomicMemory, Cell } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { CapacityError, StaleTicketError } from '../errors.ts';
import type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from '../waiter-queue.ts';
import { DEAD, needIn, stateIn, toldOf, waitingFor } from './entry-word.ts';
import type { Shape } from './position.ts';
import { NO_PLACE, SegmentList } from './segment-list.ts';

const usualShape: Shape = { blockSize: 4 };

/**
 * Every waiter may hold a block of its own, by a place in it or as one that it takes in vain; one more block is at the
 * tail, and one linked behind it.
 */
const blocksFor = (maxWaiters: number): number => maxWaiters + 2;

/** A ticket is the position of the waiter's place. */
export class SegmentedQueue implements WaiterQueue {
  readonly #memory: AtomicMemory;
  readonly #maxWaiters: number;
  readonly #reserved: Cell;
  readonly #list: SegmentList;

  constructor(memory: AtomicMemory, cells: CellAllocator, maxWaiters: number, shape: Shape = usualShape) {
    this.#memory = memory;
    this.#maxWaiters = maxWaiters;
    this.#reserved = cells.cell('reserved');
    this.#list = new SegmentList(memory, cells, blocksFor(maxWaiters), shape);
  }

  isEmpty(): boolean {
    return this.#list.isEmpty();
  }

  register(need: number): Ticket {
    const memory = this.#memory;
    const attempt = memory.attempt();
    const isAdmitted = this.#admit();
    const place = isAdmitted ? this.#list.append(waitingFor(need)) : NO_PLACE;
    if (isAdmitted && place === NO_PLACE) memory.sub(this.#reserved, 1);
    memory.settle(attempt, place);
    if (place === NO_PLACE) throw new CapacityError(this.#maxWaiters);
    return place as Ticket;
  }

  /** With a count of 0 it only removes the dead at the head. */
  wake(count: number): number {
    const memory = this.#memory;
    const most = Math.min(count, this.#maxWaiters);
    let woken = 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, woken)) {
      const first = this.#list.first();
      const word = memory.load(this.#list.cellOf(first));
      if (word === this.#list.emptyAt(first) || (word !== DEAD && woken >= most)) break;
      if (this.#list.remove(first) && this.#tell(first, word, 'woken')) woken++;
    }
    return woken;
  }

  wakeAll(): number {
    return this.wake(this.#maxWaiters);
  }

  /** A round that serves nobody says that another thread moved the head, or that a waiter left: hence another round. */
  grant(permits: Permits): void {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const first = this.#list.first();
      const word = memory.load(this.#list.cellOf(first));
      if (word === this.#list.emptyAt(first)) return;
      if (word === DEAD) this.#bury(first);
      else if (stateIn(word) === 'waiting' && !this.#grantFirst(first, word, permits)) return;
    }
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return { cell: this.#list.cellOf(ticket), expected: waitingFor(this.needOf(ticket)) };
  }

  stateOf(ticket: Ticket): WaiterState {
    const state = stateIn(this.#memory.load(this.#list.cellOf(ticket)));
    if (state === null) throw new StaleTicketError(ticket);
    return state;
  }

  needOf(ticket: Ticket): number {
    return needIn(this.#memory.load(this.#list.cellOf(ticket)));
  }

  cancel(ticket: Ticket): 'cancelled' | Outcome {
    const memory = this.#memory;
    const attempt = memory.attempt();
    const outcome = this.#die(ticket);
    if (outcome === 'cancelled') {
      memory.sub(this.#reserved, 1);
      this.wake(0);
    }
    memory.settle(attempt, outcome);
    if (outcome === 'stale') throw new StaleTicketError(ticket);
    return outcome;
  }

  finish(ticket: Ticket): void {
    const memory = this.#memory;
    const attempt = memory.attempt();
    if (stateIn(memory.read(this.#list.cellOf(ticket))) === null) throw new StaleTicketError(ticket);
    this.#list.retire(ticket);
    memory.sub(this.#reserved, 1);
    memory.settle(attempt);
  }

  reserved(): number {
    return this.#memory.load(this.#reserved);
  }

  /** Counts the waiter in, if there is room. A compareExchange that fails says that another waiter came or went. */
  #admit(): boolean {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const reserved = memory.load(this.#reserved);
      const isRoom = reserved < this.#maxWaiters;
      if (isRoom && memory.compareExchange(this.#reserved, reserved, reserved + 1) !== reserved) continue;
      memory.settle(attempt, isRoom);
      return isRoom;
    }
  }

  /** Grants to the oldest waiter, or finds that it is gone; false if there are too few permits. */
  #grantFirst(first: number, word: number, permits: Permits): boolean {
    const attempt = this.#memory.attempt();
    const need = needIn(word);
    const isTaken = permits.take(need);
    const isGranted = isTaken && this.#list.remove(first) && this.#tell(first, word, 'granted');
    if (isTaken && !isGranted) permits.giveBack(need);
    this.#memory.settle(attempt, isTaken);
    return isTaken;
  }

  /** Removes a dead waiter, unless another thread does. */
  #bury(first: number): void {
    if (this.#list.remove(first)) this.#list.retire(first);
  }

  /** Tells the owner of a place that this thread has removed, or retires the place if the owner has left: says which. */
  #tell(place: number, word: number, outcome: Outcome): boolean {
    const cell = this.#list.cellOf(place);
    const isThere = word !== DEAD && this.#memory.compareExchange(cell, word, toldOf(word, outcome)) === word;
    if (isThere) this.#memory.notify(cell);
    else this.#list.retire(place);
    return isThere;
  }

  /** Marks a waiter as dead, unless it was woken or granted first; `stale` if it is none. */
  #die(ticket: Ticket): 'cancelled' | Outcome | 'stale' {
    const cell = this.#list.cellOf(ticket);
    const word = this.#memory.load(cell);
    const isWaiting = stateIn(word) === 'waiting';
    const before = isWaiting ? this.#memory.compareExchange(cell, word, DEAD) : word;
    const state = stateIn(before) ?? 'stale';
    return state === 'waiting' ? 'cancelled' : state;
  }
}
