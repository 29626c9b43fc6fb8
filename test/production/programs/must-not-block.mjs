/** A thread that must not block, like the main thread of a browser, contends with one that may. */
import { Worker } from 'node:worker_threads';

Atomics.wait = () => {
  throw new TypeError('Atomics.wait cannot be called in this context');
};
const { Mutex } = await import('heddle');

const ROUNDS = 3_000;
const mutex = Mutex.create({ queue: process.argv[2] });
const counter = new Int32Array(new SharedArrayBuffer(4));
const other = `
  const { workerData } = require('node:worker_threads');
  import('heddle').then(({ Mutex }) => {
    const mutex = Mutex.attach(workerData.handle);
    for (let round = 0; round < ${ROUNDS}; round++) mutex.runSync(() => { workerData.counter[0]++; });
  });
`;
const worker = new Worker(other, { eval: true, workerData: { handle: mutex.handle, counter } });
const exit = new Promise((resolve) => worker.on('exit', resolve));
try {
  mutex.lockSync();
} catch (error) {
  console.log(error.name);
}
for (let round = 0; round < ROUNDS; round++) {
  await mutex.run(() => {
    counter[0]++;
  });
}
await exit;
console.log(counter[0] === 2 * ROUNDS, mutex.isLocked, mutex.isIdle);
