/**
 * Awaits a permit that another thread adds after a while; nothing else keeps this process alive. Not even a wait that is
 * never over, but does not ask for it.
 */
import { Worker } from 'node:worker_threads';
import { Semaphore } from 'heddle';

const options = process.argv[2] === 'false' ? { keepAlive: false } : {};
const semaphore = Semaphore.create({ permits: 0 });
const giver = `
  const { workerData } = require('node:worker_threads');
  import('heddle').then(({ Semaphore }) => setTimeout(() => Semaphore.attach(workerData).addPermits(1), 300));
`;
new Worker(giver, { eval: true, workerData: semaphore.handle }).unref();
semaphore.acquire(options).then(() => console.log('acquired'));
semaphore.acquire({ ...options, timeoutMs: 600 }).catch(({ name }) => console.log(name));
semaphore.acquire({ keepAlive: false }).catch(() => {});
