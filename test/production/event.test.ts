import { Event, InvalidOptionError, ListenerError, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

describe.each(kinds)('Event with %s', (_, options) => {
  it('wakes who listened before', async () => {
    const event = Event.create(options);
    expect(event.notifyAll()).toBe(0);
    const listeners = [event.listen(), event.listen(), event.listen()];
    expect([event.notify(1), event.notify(1), event.notifyAdditional(1)]).toEqual([1, 0, 1]);
    await Promise.all(listeners.slice(0, 2).map((listener) => listener.wait()));
    listeners[2]!.discard();
    expect(event.isIdle).toBe(true);
  });

  it('passes a notification on that a listener does not make use of', async () => {
    const event = Event.create(options);
    const { signal, abort } = abortable();
    const [first, second, third] = [event.listen(), event.listen(), event.listen()] as const;
    event.notify(1);
    first.discard();
    const waiting = second.wait({ signal });
    abort('too late');
    await expect(waiting).rejects.toBe('too late');
    await third.wait();
    expect(event.isIdle).toBe(true);
  });

  it('waits once with a listener, and gives up in time', async () => {
    const event = Event.create(options);
    const listener = event.listen();
    await expect(listener.wait({ timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    await expect(listener.wait()).rejects.toThrow(ListenerError);
    listener.discard();
    listener[Symbol.dispose]();
    await expect(event.listen().wait({ signal: AbortSignal.abort('before') })).rejects.toBe('before');
    expect(() => event.notify(-1)).toThrow(InvalidOptionError);
    expect(event.isIdle).toBe(true);
  });
});

describe.each(queueNames)('a shared Event over %s', (queue) => {
  it('blocks', () => {
    const event = Event.create({ queue });
    expect(() => event.listen().waitSync({ timeoutMs: 2 })).toThrow(TimeoutError);
    const listener = event.listen();
    event.notifyAll();
    listener.waitSync();
    expect(event.isIdle).toBe(true);
  });
});
