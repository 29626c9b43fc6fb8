/** What runtimes do to those who await: each trap is met on purpose. Some need a process of their own. */
import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inspect, promisify } from 'node:util';
import { queueNames, Semaphore } from 'heddle';
import { describe, expect, it } from 'vitest';

const programs = fileURLToPath(new URL('./programs/', import.meta.url));
const run = async (program: string, ...options: string[]): Promise<string[]> => {
  const path = `${programs}${program}.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', path, ...options], {
    timeout: 60_000,
  });
  return stdout.trim().split('\n');
};

/** How many waiters are registered with the buffer's cells; wakes them. */
const waitersLeft = (buffer: SharedArrayBuffer): number => {
  const cells = new Int32Array(buffer);
  return cells.reduce((woken, _, cell) => woken + Atomics.notify(cells, cell), 0);
};

describe('a pending wait', () => {
  it('keeps the process alive, until it is over', async () => {
    // Which of the two comes first depends on how fast a worker starts.
    expect((await run('keep-alive')).sort()).toEqual(['TimeoutError', 'acquired']);
  });

  it('lets the process end if it is told to', async () => {
    expect(await run('keep-alive', 'false')).toEqual(['']);
  });

  it('leaves nothing behind when it ends before its long timeout', async () => {
    const [bytesPerWait] = await run('no-leak');
    expect(Number(bytesPerWait)).toBeLessThan(40);
  });

  it.each(queueNames)('leaves no waiter behind when it is given up, over %s', async (queue) => {
    const semaphore = Semaphore.create({ permits: 0, queue });
    const controller = new AbortController();
    const given = Promise.allSettled([
      semaphore.acquire({ signal: controller.signal }),
      semaphore.acquire({ timeoutMs: 1 }),
      semaphore.acquire({ signal: controller.signal, permits: 3 }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort();
    expect((await given).every(({ status }) => status === 'rejected')).toBe(true);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    expect(waitersLeft(semaphore.handle.buffer)).toBe(0);
  });

  it.each(queueNames)('is one of many with the same signal, over %s', async (queue) => {
    const semaphore = Semaphore.create({ permits: 0, queue });
    const controller = new AbortController();
    const all = Array.from({ length: 100 }, () => semaphore.acquire({ signal: controller.signal }));
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    semaphore.addPermits(50);
    controller.abort('all');
    const ended = await Promise.allSettled(all);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([50, true]);
  });
});

describe('a grant that meets a deadline', () => {
  it.each(queueNames)('counts, though its thread hears of it too late, over %s', async (queue) => {
    const semaphore = Semaphore.create({ permits: 0, queue });
    const acquired = semaphore.acquire({ timeoutMs: 2 });
    semaphore.addPermits(1);
    for (const start = performance.now(); performance.now() < start + 10; );
    (await acquired).release();
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });
});

describe('an abort that meets a grant', () => {
  const options = { permits: 0, shared: false };
  const later = async (microtasks: number): Promise<void> => {
    for (let done = 0; done < microtasks; done++) await null;
  };

  it.each(Array.from({ length: 16 }, (_, microtasks) => microtasks))(
    'wins exactly as long as the promise is pending, here %i microtasks after the grant',
    async (microtasks) => {
      const semaphore = Semaphore.create(options);
      const controller = new AbortController();
      const acquired = semaphore.acquire({ signal: controller.signal });
      const ended = acquired.then(
        () => 'acquired',
        (reason) => reason,
      );
      semaphore.addPermits(1);
      await later(microtasks);
      const wasPending = inspect(acquired).includes('<pending>');
      controller.abort('aborted');
      expect(await ended).toBe(wasPending ? 'aborted' : 'acquired');
      expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([wasPending ? 1 : 0, true]);
    },
  );
});

describe('where something is missing', () => {
  it('says so at construction if nothing could be awaited, unless nothing will be', async () => {
    expect(await run('without-wait-async')).toEqual([
      'create: UnsupportedError',
      'attach: UnsupportedError',
      'block: done',
      'await: UnsupportedError',
      'local: done',
    ]);
  });

  it('says so if there is no shared memory, and serves one event loop', async () => {
    expect(await run('without-shared-memory')).toEqual(['UnsupportedError', 'BlockingNotAllowedError', '1']);
  });

  it.each(queueNames)('never blocks a thread that must not, over %s', async (queue) => {
    expect(await run('must-not-block', queue)).toEqual(['BlockingNotAllowedError', 'true false true']);
  });
});
