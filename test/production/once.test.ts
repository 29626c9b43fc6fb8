import { Once, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

describe.each(kinds)('Once with %s', (_, options) => {
  it('runs once, and lets all others wait for it', async () => {
    const once = Once.create(options);
    let runs = 0;
    const run = () =>
      once.run(async () => {
        await later();
        runs++;
      });
    expect(await Promise.all([run(), run(), run()])).toEqual(['ran', 'done', 'done']);
    expect([runs, once.isDone, once.isIdle]).toEqual([1, true, true]);
  });

  it('lets another try if a run fails', async () => {
    const once = Once.create(options);
    const failed = once.run(async () => {
      await later();
      throw new Error('no');
    });
    const second = once.run(() => {});
    await expect(failed).rejects.toThrow('no');
    expect(await second).toBe('ran');
    expect([once.isDone, once.isIdle]).toEqual([true, true]);
  });

  it('gives up in time, or when told to', async () => {
    const once = Once.create(options);
    const { signal, abort } = abortable();
    const first = once.run(() => new Promise((resolve) => setTimeout(resolve, 20)));
    await expect(once.run(() => {}, { timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    const second = once.run(() => {}, { signal });
    abort('enough');
    await expect(second).rejects.toBe('enough');
    expect([await first, once.isIdle]).toEqual(['ran', true]);
  });
});

describe.each(queueNames)('a shared Once over %s', (queue) => {
  it('blocks', async () => {
    const once = Once.create({ queue });
    expect(() =>
      once.runSync(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    const running = once.run(later);
    expect(() => once.runSync(() => {}, { timeoutMs: 1 })).toThrow(TimeoutError);
    await running;
    expect(once.runSync(() => {})).toBe('done');
  });
});
