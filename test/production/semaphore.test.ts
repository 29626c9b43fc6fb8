import {
  CapacityError,
  ClosedError,
  InvalidOptionError,
  PermitOverflowError,
  queueNames,
  Semaphore,
  type SemaphoreOptions,
  TimeoutError,
} from 'heddle';
import { describe, expect, it } from 'vitest';
import { kinds } from './kinds.ts';

const MOST = 2 ** 30 - 1;

const kindsOfSemaphore: readonly (readonly [string, Partial<SemaphoreOptions>])[] = [
  ...kinds,
  ['barging', { fair: false }],
];

describe.each(kindsOfSemaphore)('Semaphore with %s', (_, options) => {
  const withPermits = (permits: number, more: Partial<SemaphoreOptions> = {}): Semaphore =>
    Semaphore.create({ permits, ...options, ...more });

  it('gives out permits and takes them back', async () => {
    const semaphore = withPermits(3);
    const permits = await semaphore.acquire({ permits: 2 });
    expect([permits.permits, permits.isReleased, semaphore.availablePermits]).toEqual([2, false, 1]);
    permits.release();
    expect([permits.isReleased, semaphore.availablePermits, semaphore.isIdle]).toEqual([true, 3, true]);
  });

  it('releases once, however often it is told to', async () => {
    const semaphore = withPermits(1);
    const permit = await semaphore.acquire();
    permit.release();
    permit.release();
    permit[Symbol.dispose]();
    expect(semaphore.availablePermits).toBe(1);
  });

  it('hands a permit to who awaits it', async () => {
    const semaphore = withPermits(1);
    const first = await semaphore.acquire();
    const second = semaphore.acquire();
    first.release();
    (await second).release();
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('rejects with the reason of a signal that aborts while it waits', async () => {
    const semaphore = withPermits(0);
    const controller = new AbortController();
    const acquired = semaphore.acquire({ signal: controller.signal });
    controller.abort('enough');
    await expect(acquired).rejects.toBe('enough');
    expect(semaphore.isIdle).toBe(true);
  });

  it('takes nothing if the signal has aborted before', async () => {
    const semaphore = withPermits(1);
    await expect(semaphore.acquire({ signal: AbortSignal.abort('before') })).rejects.toBe('before');
    expect(semaphore.availablePermits).toBe(1);
  });

  it('lets an abort win over a grant that the promise does not know of yet, and loses no permit', async () => {
    const semaphore = withPermits(1);
    const first = await semaphore.acquire();
    const controller = new AbortController();
    const second = semaphore.acquire({ signal: controller.signal });
    const third = semaphore.acquire();
    first.release();
    controller.abort('too late for the grant');
    await expect(second).rejects.toBe('too late for the grant');
    (await third).release();
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('ignores an abort after the promise was fulfilled', async () => {
    const semaphore = withPermits(1);
    const controller = new AbortController();
    const permit = await semaphore.acquire({ signal: controller.signal });
    controller.abort();
    expect([permit.isReleased, semaphore.availablePermits]).toEqual([false, 0]);
  });

  it('gives up when its time is over', async () => {
    const semaphore = withPermits(0);
    const before = performance.now();
    await expect(semaphore.acquire({ timeoutMs: 20 })).rejects.toEqual(new TimeoutError(20));
    expect(performance.now() - before).toBeGreaterThanOrEqual(20);
    await expect(semaphore.acquire({ timeoutMs: 0 })).rejects.toThrow(TimeoutError);
    await expect(semaphore.acquire({ timeoutMs: -1 })).rejects.toThrow(TimeoutError);
    expect(semaphore.isIdle).toBe(true);
  });

  it('needs no time to acquire what is free', async () => {
    const permit = await withPermits(1).acquire({ timeoutMs: 0 });
    expect(permit.permits).toBe(1);
  });

  it('turns everybody away once it is closed', async () => {
    const semaphore = withPermits(0);
    const waiting = semaphore.acquire();
    semaphore.close();
    await expect(waiting).rejects.toThrow(ClosedError);
    await expect(semaphore.acquire()).rejects.toThrow(ClosedError);
    expect(() => semaphore.tryAcquire()).toThrow(ClosedError);
    expect([semaphore.isClosed, semaphore.isIdle]).toEqual([true, true]);
  });

  it('tries without waiting', () => {
    const semaphore = withPermits(1);
    const permit = semaphore.tryAcquire();
    expect(permit?.permits).toBe(1);
    expect(semaphore.tryAcquire()).toBeNull();
  });

  it('runs something with a permit, and gives it back whatever comes of it', async () => {
    const semaphore = withPermits(1);
    expect(await semaphore.run(async () => semaphore.availablePermits)).toBe(0);
    await expect(semaphore.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(semaphore.availablePermits).toBe(1);
  });

  it('forgets permits and gets new ones', async () => {
    const semaphore = withPermits(3);
    const permits = await semaphore.acquire({ permits: 2 });
    permits.forget();
    permits.release();
    expect(semaphore.availablePermits).toBe(1);
    expect(semaphore.forgetPermits(5)).toBe(1);
    semaphore.addPermits(4);
    expect(semaphore.availablePermits).toBe(4);
  });

  it('refuses numbers that are no permits, and changes nothing', async () => {
    const semaphore = withPermits(1);
    for (const permits of [0, -1, 0.5, 2 ** 30, Number.NaN, '1' as unknown as number]) {
      await expect(semaphore.acquire({ permits })).rejects.toThrow(InvalidOptionError);
      expect(() => semaphore.tryAcquire({ permits })).toThrow(InvalidOptionError);
    }
    for (const timeoutMs of [Number.NaN, '1' as unknown as number]) {
      await expect(semaphore.acquire({ timeoutMs })).rejects.toThrow(InvalidOptionError);
    }
    expect(() => semaphore.addPermits(MOST)).toThrow(PermitOverflowError);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('refuses more waits than there is room for, and changes nothing', async () => {
    const semaphore = withPermits(0, { maxWaiters: 1 });
    const waiting = semaphore.acquire();
    await expect(semaphore.acquire()).rejects.toThrow(CapacityError);
    semaphore.addPermits(1);
    (await waiting).release();
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });
});

describe.each(queueNames)('a shared Semaphore over %s', (queue) => {
  it('blocks no longer than it is told to', () => {
    const semaphore = Semaphore.create({ permits: 1, queue });
    const permit = semaphore.acquireSync();
    expect(() => semaphore.acquireSync({ timeoutMs: 5 })).toThrow(TimeoutError);
    permit.release();
    expect(semaphore.runSync(() => semaphore.availablePermits, { timeoutMs: 5 })).toBe(0);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('serves those who await it in the order in which they came', async () => {
    const semaphore = Semaphore.create({ permits: 0, queue });
    const served: number[] = [];
    const all = [1, 2, 3, 4].map((number) => semaphore.acquire().then(() => served.push(number)));
    semaphore.addPermits(4);
    await Promise.all(all);
    expect(served).toEqual([1, 2, 3, 4]);
  });
});
