/** A buffer with room for one item between producers and consumers: two conditions, one mutex. */
import { Condvar, type QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { defaultBounds, type GivenBounds } from './bounds.ts';
import { Monitor } from './monitor.ts';

/** The monitor's number is the item, 0 is none; its condition variable is for those who wait for one. */
class Buffer {
  readonly #monitor: Monitor;
  readonly #isRoom: Condvar;

  constructor(setUp: SetUp, queue: QueueChoice) {
    this.#monitor = new Monitor(setUp, queue, 1);
    this.#isRoom = Condvar.create(setUp.memory, { maxWaiters: 1, queue }, setUp.cells.within('room'));
  }

  put(item: number): void {
    const { mutex, condvar } = this.#monitor;
    mutex.lock();
    this.#isRoom.waitWhile(mutex, () => this.#monitor.number !== 0);
    this.#monitor.number = item;
    mutex.unlock();
    condvar.notifyOne();
  }

  take(): number {
    const { mutex, condvar } = this.#monitor;
    mutex.lock();
    condvar.waitWhile(mutex, () => this.#monitor.number === 0);
    const item = this.#monitor.number;
    this.#monitor.number = 0;
    mutex.unlock();
    this.#isRoom.notifyOne();
    return item;
  }

  get isIdle(): boolean {
    return this.#monitor.isIdle && this.#isRoom.isIdle && this.#monitor.number === 0;
  }
}

/** `rounds` items, numbered from 1, each taken once and in order. */
export function condvarWaitWhile(
  queue: QueueChoice,
  { rounds = defaultBounds.rounds }: GivenBounds = {},
): AnyModel {
  return defineModel({
    name: `${queue} condvar wait-while`,
    description: 'A full buffer stops the producer and an empty one the consumer, and neither for good.',
    bounds: { threads: 2, rounds },
    setup: (setUp) => new Buffer(setUp, queue),
    threads: {
      producer: (buffer: Buffer, thread) => {
        for (let item = 1; item <= rounds; item++) thread.operation('put', () => buffer.put(item));
      },
      consumer: (buffer: Buffer, thread: Thread) => {
        for (let item = 1; item <= rounds; item++) {
          thread.assert(thread.operation('take', () => buffer.take()) === item, 'An item was lost.');
        }
      },
    },
    final: (buffer) => buffer.isIdle,
  });
}
