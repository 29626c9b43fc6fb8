/** How primitives lie in memory: what holds for each of them, over each queue. */
import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { Barrier } from '../../src/primitives/barrier.ts';
import { Condvar } from '../../src/primitives/condvar.ts';
import { InvalidOptionError, MemoryTooSmallError, UnknownQueueError } from '../../src/primitives/errors.ts';
import { Event } from '../../src/primitives/event.ts';
import { Latch } from '../../src/primitives/latch.ts';
import { Mutex } from '../../src/primitives/mutex.ts';
import { Notify } from '../../src/primitives/notify.ts';
import { Once } from '../../src/primitives/once.ts';
import { type QueueName, type QueueOptions, queueNames } from '../../src/primitives/queues.ts';
import { RwLock } from '../../src/primitives/rw-lock.ts';
import { Semaphore } from '../../src/primitives/semaphore.ts';
import type { LaidOut } from './laid-out.ts';

/** Options that each of them takes or ignores. */
interface AllOptions extends QueueOptions {
  readonly permits: number;
  readonly count: number;
  readonly parties: number;
}

interface Idle {
  readonly isIdle: boolean;
}

const kinds: readonly (LaidOut<AllOptions, Idle> & { readonly name: string })[] = [
  Semaphore,
  Mutex,
  RwLock,
  Condvar,
  Notify,
  Event,
  Latch,
  Barrier,
  Once,
];

const both = queueNames.flatMap((queue) => kinds.map((kind) => [kind.name, queue, kind] as const));

const optionsWith = (queue: QueueName, maxWaiters: number): AllOptions => ({
  permits: 1,
  count: 1,
  parties: 1,
  maxWaiters,
  queue,
});

describe.each(both)('a %s over %s', (_name, queue, kind) => {
  const options = optionsWith(queue, 5);

  it('is idle when it is new, in memory of just the size that it says', () => {
    expect(kind.create(NativeMemory.allocate(kind.cellCount(options)), options).isIdle).toBe(true);
  });

  it('takes more memory for more waiters', () => {
    expect(kind.cellCount(optionsWith(queue, 40))).toBeGreaterThan(kind.cellCount(options));
  });

  it('writes only to cells that it was given', () => {
    const count = kind.cellCount(options);
    const memory = NativeMemory.allocate(count + 2);
    const cells = new CellLayout(1);
    kind.create(memory, options, cells);
    const all = new Int32Array(memory.buffer);
    expect([cells.size, all.at(0), all.at(-1)]).toEqual([count, 0, 0]);
  });

  it('writes nothing when it is attached', () => {
    const memory = NativeMemory.allocate(kind.cellCount(options));
    kind.create(memory, options);
    const before = [...new Int32Array(memory.buffer)];
    kind.attach(new NativeMemory(memory.buffer), options);
    expect([...new Int32Array(memory.buffer)]).toEqual(before);
  });

  it('refuses memory that ends a cell too early', () => {
    const memory = NativeMemory.allocate(kind.cellCount(options) - 1);
    expect(() => kind.create(memory, options)).toThrow(MemoryTooSmallError);
    expect(() => kind.attach(memory, options)).toThrow(MemoryTooSmallError);
  });

  it.each([0, -1, 1.5, 65_536, Number.NaN])('refuses room for %d waiters', (maxWaiters) => {
    expect(() => kind.cellCount(optionsWith(queue, maxWaiters))).toThrow(InvalidOptionError);
    expect(() => kind.cellCount(optionsWith(queue, maxWaiters))).toThrow('`maxWaiters`');
  });

  it('refuses a queue that does not exist', () => {
    expect(() => kind.cellCount(optionsWith('phase9' as QueueName, 1))).toThrow(UnknownQueueError);
  });
});
