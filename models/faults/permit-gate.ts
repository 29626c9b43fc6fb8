/** A semaphore in miniature over the segmented queue, whose steps can be left out one by one. */
import type { AtomicMemory } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { PermitWord } from '../../src/primitives/permit-word.ts';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import { type Permits, park, type Ticket } from '../../src/primitives/waiter-queue.ts';

/** What is left out. */
export type Omission =
  | 'nothing'
  | 'look after registering'
  | 'second look'
  | 'giving back'
  | 'look after waking'
  | 'burial';

/** A queue in which whoever cancels leaves its dead place where it is. */
class UnburiedQueue extends SegmentedQueue {
  override wake(count: number): number {
    return count === 0 ? 0 : super.wake(count);
  }
}

/** Ends a grant where it stands. */
const STOP: unique symbol = Symbol('stop');

export class PermitGate {
  readonly permits: PermitWord;
  readonly queue: SegmentedQueue;
  readonly #memory: AtomicMemory;
  readonly #omission: Omission;

  constructor({ memory, cells }: SetUp, maxWaiters: number, omission: Omission) {
    this.#memory = memory;
    this.#omission = omission;
    this.permits = new PermitWord(memory, cells.cell('permits'));
    const Queue = omission === 'burial' ? UnburiedQueue : SegmentedQueue;
    this.queue = new Queue(memory, cells.within('queue'), maxWaiters);
  }

  register(): Ticket {
    const ticket = this.queue.register(1);
    if (this.#omission !== 'look after registering') this.#serve();
    return ticket;
  }

  park(ticket: Ticket): void {
    const { cell, expected } = this.queue.waitPoint(ticket);
    if (this.#omission === 'look after waking') this.#memory.wait(cell, expected);
    else park(this.#memory, this.queue, ticket, Number.POSITIVE_INFINITY);
    this.queue.finish(ticket);
  }

  /** Leaves, and passes on what was granted first. */
  cancel(ticket: Ticket): void {
    if (this.queue.cancel(ticket) === 'cancelled') {
      if (this.#omission !== 'burial') this.#serve();
    } else {
      this.queue.finish(ticket);
      this.release();
    }
  }

  release(): void {
    this.permits.add(1);
    this.#serve();
  }

  #serve(): void {
    try {
      this.queue.grant(this.#handedOut());
    } catch (thrown) {
      if (thrown !== STOP) throw thrown;
    }
  }

  #handedOut(): Permits {
    const { permits } = this;
    const omission = this.#omission;
    if (omission !== 'second look' && omission !== 'giving back') return permits;
    return {
      take: (need) => permits.take(need),
      giveBack: (need) => {
        if (omission === 'giving back') return;
        permits.giveBack(need);
        throw STOP;
      },
    };
  }
}

/** One permit is released; one waiter cancels, the other must get it. */
export const gateModel = (name: string, omission: Omission, spuriousWakeups = 0): AnyModel =>
  defineModel({
    name,
    spuriousWakeups,
    description: 'A permit that is released reaches the waiter that does not cancel.',
    setup: (setUp) => new PermitGate(setUp, 2, omission),
    threads: {
      fickle: (gate: PermitGate, thread) => {
        const ticket = thread.operation('register', () => gate.register());
        thread.operation('cancel', () => gate.cancel(ticket));
      },
      patient: (gate: PermitGate, thread) => {
        const ticket = thread.operation('register', () => gate.register());
        thread.operation('park', () => gate.park(ticket));
      },
      giver: (gate: PermitGate, thread) => thread.operation('release', () => gate.release()),
    },
    final: ({ queue, permits }) => queue.isEmpty() && queue.reserved() === 0 && permits.available === 0,
  });
