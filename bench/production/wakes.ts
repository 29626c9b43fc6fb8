/** Waking another thread: how long until a sleeper runs, and how long a round trip takes. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Effort } from './effort.ts';
import type { Invitation } from './partner.ts';
import { interleaved, median, type Row, rowOf } from './row.ts';
import { type SignalWay, signalWays } from './signals.ts';

/** Long enough for the partner to fall asleep. */
const ASLEEP_MS = 1;

interface Trips {
  readonly roundTripNs: number;
  readonly wakeNs: number;
}

async function goTo(partner: Worker, way: SignalWay, roundTrips: number, pauseMs: number): Promise<Trips> {
  const { port1, port2 } = new MessageChannel();
  const [mine, theirs] = [way.create(), way.create()];
  const told = new BigInt64Array(new SharedArrayBuffer(8 * roundTrips));
  const invitation: Invitation = {
    way: way.name,
    pair: { mine: theirs, theirs: mine, port: port2 },
    roundTrips,
    told,
  };
  partner.postMessage(invitation, [port2]);
  const isDone = once(partner, 'message');
  const end = way.open({ mine, theirs, port: port1 });
  const [wakes, trips]: [number[], number[]] = [[], []];
  for (let trip = 0; trip < roundTrips; trip++) {
    if (pauseMs > 0) await sleep(pauseMs);
    const asked = process.hrtime.bigint();
    end.tell();
    const pending = end.wait();
    if (pending) await pending;
    trips.push(Number(process.hrtime.bigint() - asked));
    wakes.push(Number(told[trip]! - asked));
  }
  await isDone;
  port1.close();
  return { roundTripNs: median(trips), wakeNs: median(wakes) };
}

/** Both ends in turn; a partner of its own for each way. */
export async function measureWakes({ rounds, roundTrips }: Effort): Promise<Row[]> {
  const entry = new URL('./partner.js', import.meta.url);
  const partners = new Map(signalWays.map((way) => [way, new Worker(entry)]));
  const rows: Row[] = [];
  const trips = await interleaved(signalWays, rounds, async (way) => {
    const { roundTripNs } = await goTo(partners.get(way)!, way, roundTrips, 0);
    return roundTripNs;
  });
  for (const [{ name }, samples] of trips) rows.push(rowOf('ping-pong, a round trip', name, samples));
  const wakes = await interleaved(signalWays, Math.ceil(rounds / 3), async (way) => {
    const { wakeNs } = await goTo(partners.get(way)!, way, Math.ceil(roundTrips / 5), ASLEEP_MS);
    return wakeNs;
  });
  for (const [{ name }, samples] of wakes) rows.push(rowOf('wake latency of a sleeper', name, samples));
  await Promise.all([...partners.values()].map((partner) => partner.terminate()));
  return rows;
}
