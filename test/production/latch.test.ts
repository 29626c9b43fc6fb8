import { Latch, LatchOverrunError, PlaceError, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

describe.each(kinds)('Latch with %s', (_, options) => {
  it('opens once it has been counted down, and for good', async () => {
    const latch = Latch.create({ count: 3, ...options });
    const waiting = [latch.wait(), latch.wait()];
    latch.countDown();
    expect([latch.count, latch.isOpen]).toEqual([2, false]);
    latch.countDown(2);
    await Promise.all(waiting);
    await latch.wait({ timeoutMs: 0 });
    expect([latch.isOpen, latch.isIdle]).toEqual([true, true]);
    expect(() => latch.countDown()).toThrow(LatchOverrunError);
  });

  it('gives up in time, or when told to', async () => {
    const latch = Latch.create({ count: 1, ...options });
    const { signal, abort } = abortable();
    await expect(latch.wait({ timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    const waiting = latch.wait({ signal });
    abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect(latch.isIdle).toBe(true);
  });
});

describe.each(queueNames)('a shared Latch over %s', (queue) => {
  it('blocks, and is attached to', () => {
    const latch = Latch.create({ count: 2 ** 31 - 1, queue });
    expect(() => latch.waitSync({ timeoutMs: 2 })).toThrow(TimeoutError);
    Latch.attach(latch.handle, { count: 2 ** 31 - 1 }).countDown(2 ** 31 - 1);
    latch.waitSync();
    expect(() => Latch.attach(latch.handle, { count: 1 })).toThrow(PlaceError);
  });
});
