/** What it costs to be somebody: nanoseconds for taking and giving back, alone, with an account kept and without. */
import { Mutex, Semaphore } from 'heddle';
import { fastTenth } from './production/row.ts';

/** Short beside the slice of time that the system gives to a thread. */
const BATCH = 512;
const BATCHES = 2_000;

/** Nanoseconds a round, of the batch that a tenth were faster than: in others something else had the processor. */
async function measure(round: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const start = performance.now();
    for (let number = 0; number < BATCH; number++) {
      const pending = round();
      if (pending instanceof Promise) await pending;
    }
    times.push(((performance.now() - start) * 1e6) / BATCH);
  }
  return fastTenth(times);
}

const [mutex, mutexAsOne] = [Mutex.create(), Mutex.create({ participant: 1 })];
const [semaphore, semaphoreAsOne] = [
  Semaphore.create({ permits: 1 }),
  Semaphore.create({ permits: 1, participant: 1 }),
];

/** The same round for nobody in particular, and for a participant. */
const rounds: Readonly<Record<string, readonly [nobody: () => unknown, participant: () => unknown]>> = {
  'mutex.lockSync(), release()': [() => mutex.lockSync().release(), () => mutexAsOne.lockSync().release()],
  'semaphore.acquireSync(), release()': [
    () => semaphore.acquireSync().release(),
    () => semaphoreAsOne.acquireSync().release(),
  ],
  'await mutex.run(…)': [() => mutex.run(() => {}), () => mutexAsOne.run(() => {})],
};

for (const [name, [nobody, participant]] of Object.entries(rounds)) {
  const [without, withAccount] = [await measure(nobody), await measure(participant)];
  console.log(`${name.padEnd(36)} ${without.toFixed(0)} ns, as a participant ${withAccount.toFixed(0)} ns`);
}
