import type { AtomicMemory } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { CapacityError } from '../errors.ts';
import type { Outcome, Permits, Ticket, WaiterQueue, WaiterState, WaitPoint } from '../waiter-queue.ts';
import { FRONT, type Life, Mark, NodeWords } from './node-words.ts';
import { WaiterList } from './waiter-list.ts';
import { WaiterNodes } from './waiter-nodes.ts';

export class IntrusiveQueue implements WaiterQueue {
  readonly #memory: AtomicMemory;
  readonly #words: NodeWords;
  readonly #list: WaiterList;
  readonly #nodes: WaiterNodes;

  constructor(memory: AtomicMemory, cells: CellAllocator, maxWaiters: number, versionBits?: number) {
    const words = new NodeWords(maxWaiters, versionBits);
    this.#memory = memory;
    this.#words = words;
    this.#nodes = new WaiterNodes(memory, cells, maxWaiters, words);
    this.#list = new WaiterList(memory, cells, maxWaiters, words, this.#nodes.states);
  }

  isEmpty(): boolean {
    return this.#list.isEmpty();
  }

  register(need: number): Ticket {
    const attempt = this.#memory.attempt();
    const life = this.#nodes.reserve(need);
    const ticket = life === FRONT ? life : this.#words.ticket(life, this.#list.append(life));
    this.#memory.settle(attempt, ticket);
    if (life === FRONT) throw new CapacityError(this.#nodes.count);
    return ticket as Ticket;
  }

  wake(count: number): number {
    return this.#wake(Math.min(count, this.#nodes.count));
  }

  wakeAll(): number {
    return this.#wake(this.#nodes.count);
  }

  #wake(most: number): number {
    const memory = this.#memory;
    let woken = 0;
    let isOver = most <= 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, woken, isOver)) {
      const first = isOver ? FRONT : this.#list.first();
      if (first === FRONT) break;
      const claimed = this.#list.claim(first, Mark.woken);
      if (claimed === 'gone') continue;
      this.#tell(first, Mark.woken);
      woken++;
      isOver = woken === most || claimed === 'last';
    }
    return woken;
  }

  grant(permits: Permits): void {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const first = this.#list.first();
      if (first === FRONT) return;
      const need = this.#nodes.needOf(first);
      if (!this.#take(permits, need)) return;
      const claimed = this.#list.claim(first, Mark.granted);
      if (claimed === 'gone') permits.giveBack(need);
      else this.#tell(first, Mark.granted);
      if (claimed === 'last') return;
    }
  }

  waitPoint(ticket: Ticket): WaitPoint {
    return this.#nodes.waitPoint(this.#words.lifeOf(ticket));
  }

  stateOf(ticket: Ticket): WaiterState {
    return this.#nodes.stateOf(this.#words.lifeOf(ticket));
  }

  needOf(ticket: Ticket): number {
    return this.#nodes.needOf(this.#words.lifeOf(ticket));
  }

  cancel(ticket: Ticket): 'cancelled' | Outcome {
    const life = this.#words.lifeOf(ticket);
    this.#nodes.stateOf(life);
    const mark = this.#list.leave(life, this.#words.beforeOf(ticket));
    if (mark !== Mark.cancelled) {
      this.#nodes.tell(life, mark);
      return mark === Mark.woken ? 'woken' : 'granted';
    }
    this.#free(life);
    return 'cancelled';
  }

  finish(ticket: Ticket): void {
    const life = this.#words.lifeOf(ticket);
    this.#nodes.toldOf(life);
    this.#free(life);
  }

  reserved(): number {
    return this.#nodes.reserved();
  }

  #take(permits: Permits, need: number): boolean {
    const attempt = this.#memory.attempt();
    const isTaken = permits.take(need);
    this.#memory.settle(attempt, isTaken);
    return isTaken;
  }

  #tell(life: Life, mark: Mark): void {
    if (this.#nodes.tell(life, mark)) this.#nodes.wake(life);
  }

  #free(life: Life): void {
    this.#list.renew(life);
    this.#nodes.free(life);
  }
}
