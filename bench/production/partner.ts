/** The other end of a ping-pong: waits to be told, notes when it was, and tells back. */
import { parentPort } from 'node:worker_threads';
import { type Pair, signalWays } from './signals.ts';

/** What the partner is asked to do. */
export interface Invitation {
  readonly way: string;
  readonly pair: Pair;
  readonly roundTrips: number;
  /** When the partner was told, in nanoseconds of `process.hrtime`: a cell for each round trip. */
  readonly told: BigInt64Array<SharedArrayBuffer>;
}

parentPort?.on('message', async ({ way, pair, roundTrips, told }: Invitation) => {
  const end = signalWays.find(({ name }) => name === way)!.open(pair);
  // Keeps the thread alive, which a pending Atomics.waitAsync does not.
  const alive = setInterval(() => {}, 1000);
  for (let trip = 0; trip < roundTrips; trip++) {
    const pending = end.wait();
    if (pending) await pending;
    told[trip] = process.hrtime.bigint();
    end.tell();
  }
  clearInterval(alive);
  pair.port.close();
  parentPort!.postMessage('done');
});
