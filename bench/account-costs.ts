/** What it costs to be somebody: nanoseconds for taking and giving back, alone, with an account kept and without. */
import { Mutex, Semaphore } from 'heddle';

const ROUNDS = 300_000;
const RUNS = 5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Nanoseconds a round, the median of several runs after one to warm up. */
async function measure(round: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    for (let number = 0; number < ROUNDS; number++) {
      const pending = round();
      if (pending instanceof Promise) await pending;
    }
    times.push(((performance.now() - start) * 1e6) / ROUNDS);
  }
  return median(times.slice(1));
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
