import { describe, expect, it } from 'vitest';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { acquireSteps } from '../../src/primitives/client-steps.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { Semaphore } from '../../src/primitives/semaphore.ts';
import { sleepThrough } from '../../src/primitives/sleep.ts';
import { Wait } from '../../src/primitives/wait.ts';

describe.each(queueNames)('Wait for a semaphore over %s', (queue) => {
  const setUp = (permits: number, fair = true) => {
    const options = { permits, maxWaiters: 3, queue, fair };
    const memory = NativeMemory.allocate(Semaphore.cellCount(options));
    const semaphore = Semaphore.create(memory, options);
    return { memory, semaphore, newWait: () => new Wait(acquireSteps(semaphore, 1)) };
  };

  it('is over at once if nothing is to be waited for', () => {
    const { newWait } = setUp(1);
    const wait = newWait();
    expect([wait.begin(), wait.isRegistered, wait.kept[0]]).toEqual(['acquired', false, -1]);
  });

  it('goes on when it is woken for nothing, and ends when it is granted', () => {
    const { semaphore, newWait } = setUp(0);
    const wait = newWait();
    expect([wait.begin(), wait.isRegistered, wait.woken(), wait.isRegistered]).toEqual([
      null,
      true,
      null,
      true,
    ]);
    semaphore.release();
    expect([wait.woken(), semaphore.isIdle]).toEqual(['acquired', true]);
  });

  it('keeps what came before its time was up, and passes it on when it is aborted', () => {
    const { semaphore, newWait } = setUp(0);
    const [timed, aborted] = [newWait(), newWait()];
    expect([timed.begin(), aborted.begin()]).toEqual([null, null]);
    semaphore.release(2);
    expect([timed.timedOut(), aborted.abort()]).toEqual(['acquired', 'withdrawn']);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('leaves when nothing came', () => {
    const { semaphore, newWait } = setUp(0);
    const [timed, aborted] = [newWait(), newWait()];
    expect([timed.begin(), aborted.begin()]).toEqual([null, null]);
    expect([timed.timedOut(), aborted.abort(), semaphore.isIdle]).toEqual(['timed-out', 'withdrawn', true]);
  });

  it('tries once more when it was woken past its deadline, and then passes the wake on', () => {
    const { semaphore, newWait } = setUp(0, false);
    const [first, second, third] = [newWait(), newWait(), newWait()] as const;
    expect([first.begin(), second.begin(), third.begin()]).toEqual([null, null, null]);
    semaphore.release();
    expect(first.timedOut()).toBe('acquired');
    semaphore.release();
    expect(semaphore.tryAcquire()).toBe(true);
    expect(second.timedOut()).toBe('timed-out');
    semaphore.release();
    expect([third.woken(), third.isRegistered, third.begin()]).toEqual([null, false, 'acquired']);
    expect(semaphore.isIdle).toBe(true);
  });

  it('is slept through', () => {
    const { memory, semaphore, newWait } = setUp(1);
    expect(sleepThrough(memory, newWait(), memory.now() + 1)).toBe('acquired');
    expect(sleepThrough(memory, newWait(), memory.now() + 1)).toBe('timed-out');
    expect(semaphore.isIdle).toBe(true);
  });
});
