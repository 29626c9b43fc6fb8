import { Notify, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

describe.each(kinds)('Notify with %s', (_, options) => {
  it('keeps one notification for the next to wait', async () => {
    const notify = Notify.create(options);
    notify.notifyOne();
    notify.notifyOne();
    expect(notify.isNotified).toBe(true);
    await notify.wait();
    await expect(notify.wait({ timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });

  it('notifies all that wait', async () => {
    const notify = Notify.create(options);
    const all = [notify.wait(), notify.wait(), notify.wait()];
    notify.notifyAll();
    await Promise.all(all);
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });

  it('keeps a notification that an abort makes useless', async () => {
    const notify = Notify.create(options);
    const { signal, abort } = abortable();
    const waiting = notify.wait({ signal });
    notify.notifyOne();
    abort('too late');
    await expect(waiting).rejects.toBe('too late');
    expect([notify.isNotified, notify.isIdle]).toEqual([true, true]);
  });
});

describe.each(queueNames)('a shared Notify over %s', (queue) => {
  it('blocks', () => {
    const notify = Notify.create({ queue });
    expect(() => notify.waitSync({ timeoutMs: 2 })).toThrow(TimeoutError);
    notify.notifyOne();
    notify.waitSync();
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });
});
