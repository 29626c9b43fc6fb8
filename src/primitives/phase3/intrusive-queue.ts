/**
 * Intrusive queue: a lock-free list of waiters in which the waiter's own slot is the node; nothing is allocated to wait.
 *
 * Idea.       Whoever wakes claims the oldest waiter by one compareExchange on its link, takes it out of the list, and
 *             only then tells it (models/violates/phase3-told-while-first.ts). So a waiter that knows owns its node
 *             again, which can go back with it.
 * Invariant.  Each life of a node leaves the list once, as its mark says: woken, granted or cancelled. No step waits
 *             for another thread: one that stops leaves behind a frozen node at most, which others lead past
 *             (models/phases/intrusive-list.ts stops one). Lost with it are its own node, the permits in its hand, and
 *             the wakeup of a waiter that it claimed and has not told, unless that waiter times out.
 * Linearizes. register: the list's append; wake, grant: its claims; cancel: its leave.
 * Race.       1. A waiter cancels after it was claimed and before it was told: the claim counts, and `cancel` says so
 *             (models/violates/phase3-swallowed-grant.ts loses the permit otherwise). It ends its life itself then
 *             (phase3-left-untold.ts). 2. A granter takes permits and then finds the waiter gone: it gives them back and
 *             looks again, since another may have found too few meanwhile and relied on it (phase3-no-second-look.ts).
 *             Whoever does not wait sees them missing: a `tryAcquire` may fail, and a waiter time out, for a permit that
 *             was on its way to one that left. Under a lock that does not happen (test/models/oracle.test.ts shows it).
 *             3. Whoever is told may sleep already: first the count that it sleeps on, then the notify
 *             (phase3-notify-first.ts).
 * Source.     Node and waiter in one, wake outside the list: tokio, which has a lock for the list
 *             (models/oracles/locked-list-queue.ts). Claiming by one compareExchange on the waiter: the cells of N.
 *             Koval, D. Khalanskiy and D. Alistarh, "CQS: A Formally-Verified Framework for Fair and Abortable
 *             Synchronization", PLDI 2023. Their cells are used once, come in segments that are allocated, and rely on
 *             garbage collection; cells here are few, used again, and given back by whoever cancels. A doubly linked
 *             list with versions would unlink in one visit, but each removal changes two words that others change, too:
 *             that takes helping on both sides. Here one link decides, and the way back is a hint: docs/phases/intrusive.md.
 */
import type { AtomicMemory } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { CapacityError, StaleTicketError } from '../errors.ts';
import type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from '../waiter-queue.ts';
import { FRONT, type Life, Mark, NodeWords } from './node-words.ts';
import { WaiterList } from './waiter-list.ts';
import { WaiterNodes } from './waiter-nodes.ts';

/** A ticket is the waiter's life, and the node that it was appended to. */
export class IntrusiveQueue implements WaiterQueue {
  declare private readonly memory: AtomicMemory;
  declare private readonly words: NodeWords;
  declare private readonly list: WaiterList;
  declare private readonly nodes: WaiterNodes;

  /** @param versionBits See {@link NodeWords}. */
  constructor(memory: AtomicMemory, cells: CellAllocator, maxWaiters: number, versionBits?: number) {
    this.memory = memory;
    this.words = new NodeWords(maxWaiters, versionBits);
    this.nodes = new WaiterNodes(memory, cells, maxWaiters, this.words);
    this.list = new WaiterList(memory, cells, this.words, this.nodes);
  }

  isEmpty(): boolean {
    return this.list.isEmpty();
  }

  register(need: number): Ticket {
    const attempt = this.memory.attempt();
    const life = this.nodes.reserve(need);
    const ticket = life === FRONT ? life : this.words.ticket(life, this.list.append(life));
    this.memory.settle(attempt, ticket);
    if (life === FRONT) throw new CapacityError(this.nodes.count);
    return ticket as Ticket;
  }

  /** A claim that fails says that another thread claimed that waiter, or that it cancelled. */
  wake(count: number): number {
    const memory = this.memory;
    // There are no more than that at any time: said aloud, it bounds what `retry` carries, and the work of `wakeAll`.
    const most = Math.min(count, this.nodes.count);
    let woken = 0;
    let isOver = most <= 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, woken, isOver)) {
      const first = isOver ? FRONT : this.list.first();
      if (first === FRONT) return woken;
      const claimed = this.list.claim(first, Mark.woken);
      if (claimed === 'gone') continue;
      this.#tell(first);
      woken++;
      isOver = woken === most || claimed === 'last';
    }
  }

  wakeAll(): number {
    return this.wake(Number.POSITIVE_INFINITY);
  }

  /**
   * A claim that fails says that another thread granted, or that the waiter cancelled. One that took the last waiter
   * is the last thing to do: who registers later looks for itself.
   */
  grant(permits: Permits): void {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const first = this.list.first();
      if (first === FRONT) return;
      const need = this.nodes.needOf(first);
      if (!this.#take(permits, need)) return;
      const claimed = this.list.claim(first, Mark.granted);
      if (claimed === 'gone') permits.giveBack(need);
      else this.#tell(first);
      if (claimed === 'last') return;
    }
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.nodes.waitPoint(this.words.lifeOf(ticket));
  }

  stateOf(ticket: Ticket): WaiterState {
    const life = this.words.lifeOf(ticket);
    return this.nodes.isTold(life) ? this.#outcomeOf(life) : 'waiting';
  }

  needOf(ticket: Ticket): number {
    return this.nodes.needOf(this.words.lifeOf(ticket));
  }

  cancel(ticket: Ticket): 'cancelled' | Outcome {
    const life = this.words.lifeOf(ticket);
    if (this.nodes.isTold(life)) return this.#outcomeOf(life);
    if (this.list.leave(life, this.words.nodeBefore(ticket)) !== Mark.cancelled) {
      // The claimer may come late; it must find that life over before the node has its next one.
      this.nodes.tell(life);
      return this.#outcomeOf(life);
    }
    this.nodes.end(life);
    this.#free(life);
    return 'cancelled';
  }

  finish(ticket: Ticket): void {
    const life = this.words.lifeOf(ticket);
    if (this.nodes.wasTold(life)) this.#outcomeOf(life);
    this.#free(life);
  }

  reserved(): number {
    return this.nodes.reserved();
  }

  /** Settled: how the permits were taken is nobody's business. */
  #take(permits: Permits, need: number): boolean {
    const attempt = this.memory.attempt();
    const isTaken = permits.take(need);
    this.memory.settle(attempt, isTaken);
    return isTaken;
  }

  #tell(life: Life): void {
    if (this.nodes.tell(life)) this.nodes.wake(life);
  }

  #outcomeOf(life: Life): Outcome {
    const mark = this.list.markOf(life);
    if (mark === Mark.none) throw new StaleTicketError(life);
    return mark === Mark.granted ? 'granted' : 'woken';
  }

  #free(life: Life): void {
    this.list.renew(life);
    this.nodes.free(life);
  }
}
