/** A worker that may block: counts under the mutex, then says that it is done. */
import { Barrier, Latch, Mutex } from '/dist/src/index.js';
import { addPlainly, WORKER_ROUNDS } from './rounds.js';

self.onmessage = ({ data: { start, mutex, done, cells } }) => {
  const attached = Mutex.attach(mutex);
  Barrier.attach(start).waitSync();
  for (let round = 0; round < WORKER_ROUNDS; round++) attached.runSync(() => addPlainly(cells));
  Latch.attach(done).countDown();
};
