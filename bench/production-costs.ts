/** What the primitives cost in production: nanoseconds for taking and giving back, alone and among several workers. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Mutex, type MutexOptions, queueNames, Semaphore } from 'heddle';

const ROUNDS = 300_000;
const RUNS = 5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Nanoseconds a round, the median of several runs after one to warm up. */
async function measure(rounds: number, body: (rounds: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    await body(rounds);
    times.push(((performance.now() - start) * 1e6) / rounds);
  }
  return median(times.slice(1));
}

function handWritten(rounds: number): void {
  const cells = new Int32Array(new SharedArrayBuffer(4));
  for (let round = 0; round < rounds; round++) {
    while (Atomics.compareExchange(cells, 0, 0, 1) !== 0) Atomics.wait(cells, 0, 1);
    if (Atomics.exchange(cells, 0, 0) !== 1) Atomics.notify(cells, 0, 1);
  }
}

async function alone(): Promise<void> {
  const mutex = Mutex.create();
  const named = Mutex.create({ participant: 1 });
  const semaphore = Semaphore.create({ permits: 1 });
  const accounted = Semaphore.create({ permits: 1, participant: 1 });
  const local = Mutex.create({ shared: false });
  const repeat =
    (round: () => void) =>
    (rounds: number): void => {
      for (let number = 0; number < rounds; number++) round();
    };
  const repeatAsync = (round: () => Promise<unknown>) => async (rounds: number) => {
    for (let number = 0; number < rounds; number++) await round();
  };
  const cases: readonly (readonly [string, (rounds: number) => unknown])[] = [
    ['a lock written by hand on Atomics', handWritten],
    ['mutex.lockSync, release', repeat(() => mutex.lockSync().release())],
    ['mutex.lockSync, release, as a participant', repeat(() => named.lockSync().release())],
    ['semaphore.acquireSync, release', repeat(() => semaphore.acquireSync().release())],
    ['semaphore.acquireSync, release, as a participant', repeat(() => accounted.acquireSync().release())],
    ['await mutex.lock, release', repeatAsync(async () => (await mutex.lock()).release())],
    ['await mutex.run', repeatAsync(() => mutex.run(() => {}))],
    ['await mutex.run on one event loop', repeatAsync(() => local.run(() => {}))],
  ];
  for (const [name, body] of cases) report(name, await measure(ROUNDS, body));
}

const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  import('heddle').then(({ Mutex }) => {
    const mutex = Mutex.attach(workerData.handle);
    parentPort.on('message', (rounds) => {
      for (let round = 0; round < rounds; round++) mutex.lockSync().release();
      parentPort.postMessage('done');
    });
    parentPort.postMessage('ready');
  });
`;

async function among(workers: number, options: MutexOptions): Promise<void> {
  const mutex = Mutex.create(options);
  const crew = Array.from(
    { length: workers },
    () => new Worker(program, { eval: true, workerData: { handle: mutex.handle } }),
  );
  await Promise.all(crew.map((worker) => once(worker, 'message')));
  const time = await measure(options.fair === false ? 40_000 : 4_000, async (rounds) => {
    await Promise.all(
      crew.map((worker) => {
        const done = once(worker, 'message');
        worker.postMessage(Math.round(rounds / workers));
        return done;
      }),
    );
  });
  report(`${workers} workers, ${options.queue}, ${options.fair === false ? 'barging' : 'fair'}`, time);
  await Promise.all(crew.map((worker) => worker.terminate()));
}

const report = (name: string, nanoseconds: number): void =>
  console.log(`${name.padEnd(52)} ${nanoseconds.toFixed(0).padStart(7)} ns`);

await alone();
for (const workers of [2, 4]) {
  for (const queue of queueNames) {
    for (const fair of [true, false]) await among(workers, { queue, fair });
  }
}
