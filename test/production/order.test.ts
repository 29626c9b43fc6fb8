/** First come, first served, also among threads, and whichever way they wait. */
import { queueNames, Semaphore } from 'heddle';
import { expect, it } from 'vitest';
import { MortalWorker } from './mortal-worker.ts';

const ways = [
  'tell(it.acquireSync().permits);',
  'tell((await it.acquire()).permits);',
  'tell((await it.acquire({ timeoutMs: 60_000 })).permits);',
  'tell(it.acquireSync({ timeoutMs: 60_000 }).permits);',
];

it.each(queueNames)(
  'a fair semaphore serves workers in the order in which they came, over %s',
  async (queue) => {
    const semaphore = Semaphore.create({ permits: 0, queue });
    const { handle } = semaphore;
    const workers: MortalWorker[] = [];
    for (const body of ways) {
      const worker = new MortalWorker({ kind: 'Semaphore', handle, body });
      workers.push(worker);
      await worker.asleep();
    }
    for (const [place, worker] of workers.entries()) {
      semaphore.addPermits(1);
      await worker.ended();
      const served = workers.map(({ news }) => news.includes(1));
      expect(served).toEqual(workers.map((_, index) => index <= place));
    }
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([0, true]);
  },
);
