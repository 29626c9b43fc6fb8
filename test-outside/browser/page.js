/** A main thread, which must not block: awaits its turns among two workers that do. The test reads `window.seen`. */
import { Barrier, Latch, Mutex, Semaphore } from '/dist/src/index.js';
import { addPlainly, PAGE_ROUNDS, WORKERS } from './rounds.js';

async function count() {
  const start = Barrier.create({ parties: WORKERS });
  const mutex = Mutex.create();
  const done = Latch.create({ count: WORKERS });
  const cells = new Int32Array(new SharedArrayBuffer(4));
  for (let index = 0; index < WORKERS; index++) {
    const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    worker.postMessage({ start: start.handle, mutex: mutex.handle, done: done.handle, cells });
  }
  for (let round = 0; round < PAGE_ROUNDS; round++) await mutex.run(() => addPlainly(cells));
  await done.wait({ timeoutMs: 30_000 });
  return Atomics.load(cells, 0);
}

/** The name of what is thrown. */
async function thrownBy(body) {
  try {
    await body();
    return 'nothing';
  } catch (error) {
    return error.name;
  }
}

function abortedAfter(ms) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}

async function see() {
  const counted = await count();
  const semaphore = Semaphore.create({ permits: 0 });
  return {
    isIsolated: crossOriginIsolated,
    counted,
    blocking: await thrownBy(() => semaphore.acquireSync()),
    timeout: await thrownBy(() => semaphore.acquire({ timeoutMs: 5 })),
    abort: await thrownBy(() => semaphore.acquire({ signal: abortedAfter(5) })),
    isIdle: semaphore.isIdle,
  };
}

window.seen = see();
