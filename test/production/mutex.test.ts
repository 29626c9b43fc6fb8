import { Mutex, type MutexOptions, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { kinds } from './kinds.ts';

const kindsOfMutex: readonly (readonly [string, MutexOptions])[] = [
  ...kinds,
  ['barging', { fair: false, participant: 7 }],
];

describe.each(kindsOfMutex)('Mutex with %s', (_, options) => {
  it('lets one in at a time', async () => {
    const mutex = Mutex.create(options);
    const guard = await mutex.lock();
    expect([mutex.isLocked, mutex.tryLock()]).toEqual([true, null]);
    guard.release();
    guard.release();
    expect([mutex.isLocked, guard.isReleased, mutex.isIdle]).toEqual([false, true, true]);
  });

  it('passes from hand to hand', async () => {
    const mutex = Mutex.create(options);
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map((number) =>
        mutex.run(async () => {
          order.push(number);
          await null;
          order.push(number);
        }),
      ),
    );
    expect(order).toHaveLength(6);
    expect([order[0], order[2], order[4]]).toEqual([order[1], order[3], order[5]]);
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('gives up in time, or when told to', async () => {
    const mutex = Mutex.create(options);
    const guard = await mutex.lock();
    await expect(mutex.lock({ timeoutMs: 5 })).rejects.toThrow(TimeoutError);
    const controller = new AbortController();
    const second = mutex.lock({ signal: controller.signal });
    const third = mutex.lock();
    guard.release();
    controller.abort('changed my mind');
    await expect(second).rejects.toBe('changed my mind');
    (await third).release();
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('unlocks when a body throws', async () => {
    const mutex = Mutex.create(options);
    await expect(mutex.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(mutex.isLocked).toBe(false);
  });
});

describe.each(queueNames)('a shared Mutex over %s', (queue) => {
  it('blocks no longer than it is told to', () => {
    const mutex = Mutex.create({ queue });
    const guard = mutex.lockSync();
    expect(() => mutex.lockSync({ timeoutMs: 5 })).toThrow(TimeoutError);
    guard.release();
    expect(mutex.runSync(() => mutex.isLocked)).toBe(true);
    expect(() =>
      mutex.runSync(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });
});
