/**
 * A connection pool shared by workers: four workers, two connections, no server in between.
 *
 *     node examples/connection-pool.mjs
 *
 * Permits of the semaphore say how many connections are idle; a word of bits says which. Whoever holds a permit finds a bit
 * to take: there are as many bits set as permits, taken or free. So the loop in `takeIdle` ends.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Semaphore } from 'heddle';

const CONNECTIONS = 2;
const WORKERS = 4;
const QUERIES = 25;

class Pool {
  #semaphore;
  #idle;

  /** The first thread creates; the others attach to its `handle`. */
  static create(size) {
    const idle = new Int32Array(new SharedArrayBuffer(4));
    idle[0] = 2 ** size - 1;
    return new Pool(Semaphore.create({ permits: size }), idle);
  }

  static attach({ semaphore, idle }) {
    return new Pool(Semaphore.attach(semaphore), idle);
  }

  constructor(semaphore, idle) {
    this.#semaphore = semaphore;
    this.#idle = idle;
  }

  get handle() {
    return { semaphore: this.#semaphore.handle, idle: this.#idle };
  }

  /** Runs `body` with the number of a connection that nobody else uses meanwhile; gives up after a while. */
  use(body, { timeoutMs = 10_000 } = {}) {
    return this.#semaphore.run(
      async () => {
        const connection = this.#takeIdle();
        try {
          return await body(connection);
        } finally {
          Atomics.or(this.#idle, 0, 1 << connection);
        }
      },
      { timeoutMs },
    );
  }

  #takeIdle() {
    for (;;) {
      const idle = Atomics.load(this.#idle, 0);
      const connection = 31 - Math.clz32(idle);
      if (Atomics.compareExchange(this.#idle, 0, idle, idle & ~(1 << connection)) === idle) return connection;
    }
  }
}

/** Stands for a query: notes if two use a connection at once. */
async function query(connection, uses) {
  if (Atomics.add(uses, connection, 1) !== 0) throw new Error(`connection ${connection} is used twice`);
  await new Promise((resolve) => setTimeout(resolve, 1));
  Atomics.sub(uses, connection, 1);
}

if (isMainThread) {
  const pool = Pool.create(CONNECTIONS);
  const uses = new Int32Array(new SharedArrayBuffer(4 * CONNECTIONS));
  const counts = await Promise.all(
    Array.from({ length: WORKERS }, () => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { pool: pool.handle, uses } });
      return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    }),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  console.log(`${WORKERS} workers made ${total} queries over ${CONNECTIONS} connections`);
} else {
  const pool = Pool.attach(workerData.pool);
  let queries = 0;
  for (; queries < QUERIES; queries++) await pool.use((connection) => query(connection, workerData.uses));
  parentPort.postMessage(queries);
}
