/**
 * A bounded queue of jobs: the main thread adds, workers take, and whoever is too fast waits.
 *
 *     node examples/job-queue.mjs
 *
 * Two semaphores count, one the free places and one the jobs; a mutex guards each end. Adding takes a free place and makes
 * a job, taking does the opposite. A permit that has been used up is forgotten, and another one added at the other side.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Mutex, Semaphore } from 'heddle';

const PLACES = 4;
const WORKERS = 2;
const JOBS = 40;
/** A job that tells one worker to go home. */
const GO_HOME = -1;

/** Where the cells of the ring are: how many were added and taken, then the places. */
const ADDED = 0;
const TAKEN = 1;
const FIRST_PLACE = 2;

class JobQueue {
  #free;
  #jobs;
  #adding;
  #taking;
  #ring;

  static create(places) {
    return new JobQueue({
      free: Semaphore.create({ permits: places }),
      jobs: Semaphore.create({ permits: 0 }),
      adding: Mutex.create(),
      taking: Mutex.create(),
      ring: new Int32Array(new SharedArrayBuffer(4 * (FIRST_PLACE + places))),
    });
  }

  static attach({ free, jobs, adding, taking, ring }) {
    return new JobQueue({
      free: Semaphore.attach(free),
      jobs: Semaphore.attach(jobs),
      adding: Mutex.attach(adding),
      taking: Mutex.attach(taking),
      ring,
    });
  }

  constructor({ free, jobs, adding, taking, ring }) {
    this.#free = free;
    this.#jobs = jobs;
    this.#adding = adding;
    this.#taking = taking;
    this.#ring = ring;
  }

  get handle() {
    const [free, jobs] = [this.#free.handle, this.#jobs.handle];
    return { free, jobs, adding: this.#adding.handle, taking: this.#taking.handle, ring: this.#ring };
  }

  get length() {
    return Atomics.load(this.#ring, ADDED) - Atomics.load(this.#ring, TAKEN);
  }

  /** Waits for a free place, without blocking: this is the back-pressure. */
  async add(job) {
    const place = await this.#free.acquire();
    await this.#adding.run(() => {
      this.#ring[this.#next(ADDED)] = job;
      Atomics.add(this.#ring, ADDED, 1);
    });
    place.forget();
    this.#jobs.addPermits(1);
  }

  /** Waits for a job, blocking: a worker has nothing else to do. */
  takeSync() {
    const permit = this.#jobs.acquireSync();
    const job = this.#taking.runSync(() => {
      const taken = this.#ring[this.#next(TAKEN)];
      Atomics.add(this.#ring, TAKEN, 1);
      return taken;
    });
    permit.forget();
    this.#free.addPermits(1);
    return job;
  }

  #next(counter) {
    return FIRST_PLACE + (Atomics.load(this.#ring, counter) % (this.#ring.length - FIRST_PLACE));
  }
}

if (isMainThread) {
  const queue = JobQueue.create(PLACES);
  const results = Array.from({ length: WORKERS }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: queue.handle });
    return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  });
  let longest = 0;
  for (let job = 1; job <= JOBS; job++) {
    await queue.add(job);
    longest = Math.max(longest, queue.length);
  }
  for (let worker = 0; worker < WORKERS; worker++) await queue.add(GO_HOME);
  const done = (await Promise.all(results)).flat().sort((left, right) => left - right);
  const isComplete = done.length === JOBS && done.every((job, index) => job === index + 1);
  console.log(`${done.length} jobs done, ${isComplete ? 'each once' : 'WRONG'}`);
  console.log(`never more than ${PLACES} in the queue: ${longest <= PLACES}`);
} else {
  const queue = JobQueue.attach(workerData);
  const done = [];
  for (let job = queue.takeSync(); job !== GO_HOME; job = queue.takeSync()) done.push(job);
  parentPort.postMessage(done);
}
