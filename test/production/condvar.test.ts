import { Condvar, GuardError, Mutex, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

describe.each(kinds)('Condvar with %s', (_, options) => {
  const setUp = () => ({ mutex: Mutex.create(options), condvar: Condvar.create(options) });

  it('gives the lock up while it waits, and has it again afterwards', async () => {
    const { mutex, condvar } = setUp();
    const guard = await mutex.lock();
    const waiting = condvar.wait(guard);
    expect(mutex.isLocked).toBe(false);
    await mutex.run(() => condvar.notifyOne());
    await waiting;
    expect([mutex.isLocked, guard.isReleased]).toEqual([true, false]);
    guard.release();
    expect([mutex.isLocked, mutex.isIdle, condvar.isIdle]).toEqual([false, true, true]);
  });

  it('waits while a condition is true, however often it is notified', async () => {
    const { mutex, condvar } = setUp();
    let items = 0;
    const guard = await mutex.lock();
    const waiting = condvar.waitWhile(guard, () => items < 2);
    for (const number of [1, 2]) {
      await mutex.run(() => {
        items = number;
        expect(condvar.notifyAll()).toBe(1);
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await waiting;
    expect([mutex.isLocked, items]).toEqual([true, 2]);
  });

  it('holds the lock again when it gives up', async () => {
    const { mutex, condvar } = setUp();
    const guard = await mutex.lock();
    await expect(condvar.wait(guard, { timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    expect(mutex.isLocked).toBe(true);
    await expect(condvar.waitWhile(guard, () => true, { timeoutMs: 2 })).rejects.toEqual(new TimeoutError(2));
    expect(mutex.isLocked).toBe(true);
    const { signal, abort } = abortable();
    const waiting = condvar.wait(guard, { signal });
    abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect([mutex.isLocked, condvar.isIdle]).toEqual([true, true]);
    guard.release();
    expect(mutex.isLocked).toBe(false);
  });

  it('passes a notification on that an abort makes useless', async () => {
    const { mutex, condvar } = setUp();
    const { signal, abort } = abortable();
    const guards = [await mutex.lock()];
    const first = condvar.wait(guards[0]!, { signal });
    guards.push(await mutex.lock());
    const second = condvar.wait(guards[1]!);
    condvar.notifyOne();
    abort('too late');
    await expect(first).rejects.toBe('too late');
    guards[0]!.release();
    await second;
    guards[1]!.release();
    expect([mutex.isLocked, condvar.isIdle]).toEqual([false, true]);
  });

  it('refuses guards that hold nothing', async () => {
    const { mutex, condvar } = setUp();
    const guard = await mutex.lock();
    const waiting = condvar.wait(guard);
    expect(() => guard.release()).toThrow(GuardError);
    await expect(condvar.wait(guard)).rejects.toThrow(GuardError);
    condvar.notifyOne();
    await waiting;
    guard.release();
    await expect(condvar.wait(guard)).rejects.toThrow(GuardError);
    await expect(condvar.wait({} as never)).rejects.toThrow(GuardError);
    expect([mutex.isLocked, condvar.isIdle]).toEqual([false, true]);
  });
});

describe.each(queueNames)('a shared Condvar over %s', (queue) => {
  it('blocks', () => {
    const mutex = Mutex.create({ queue });
    const condvar = Condvar.create({ queue });
    const guard = mutex.lockSync();
    expect(() => condvar.waitSync(guard, { timeoutMs: 2 })).toThrow(TimeoutError);
    expect(() => condvar.waitWhileSync(guard, () => true, { timeoutMs: 2 })).toThrow(TimeoutError);
    condvar.waitWhileSync(guard, () => false);
    expect(mutex.isLocked).toBe(true);
    guard.release();
    expect([mutex.isLocked, condvar.isIdle]).toEqual([false, true]);
  });
});
