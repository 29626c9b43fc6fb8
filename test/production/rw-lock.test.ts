import { InvalidOptionError, queueNames, RwLock, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

describe.each(kinds)('RwLock with %s', (_, options) => {
  it('lets many readers in, or one writer', async () => {
    const lock = RwLock.create(options);
    const readers = [await lock.read(), await lock.read()];
    expect([lock.holders, lock.tryWrite()]).toEqual([{ readers: 2, writers: 0 }, null]);
    for (const reader of readers) reader.release();
    const writer = await lock.write();
    expect([lock.holders, lock.tryRead(), writer.access]).toEqual([
      { readers: 0, writers: 1 },
      null,
      'write',
    ]);
    writer.release();
    writer.release();
    expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
  });

  it('lets nobody overtake a writer that waits, until it gives up', async () => {
    const lock = RwLock.create(options);
    const { signal, abort } = abortable();
    const reader = await lock.read();
    const writer = lock.write({ signal });
    const late = lock.read();
    expect(lock.tryRead()).toBeNull();
    abort('enough');
    await expect(writer).rejects.toBe('enough');
    (await late).release();
    reader.release();
    expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
  });

  it('gives up in time, and refuses what is no access', async () => {
    const lock = RwLock.create(options);
    const writer = await lock.write();
    await expect(lock.read({ timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    writer.release();
    expect(await lock.run('read', () => lock.holders.readers)).toBe(1);
    await expect(lock.run('erase' as never, () => 0)).rejects.toThrow(InvalidOptionError);
    expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
  });
});

describe.each(queueNames)('a shared RwLock over %s', (queue) => {
  it('blocks', () => {
    const lock = RwLock.create({ queue });
    const reader = lock.readSync();
    expect(() => lock.writeSync({ timeoutMs: 2 })).toThrow(TimeoutError);
    reader.release();
    lock.writeSync().release();
    expect(lock.runSync('write', () => lock.holders.writers)).toBe(1);
    expect(lock.isIdle).toBe(true);
  });
});
