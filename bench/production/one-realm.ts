/** One event loop, no threads: heddle with `shared: false` beside the packages that do only this. */
import { Mutex as AsyncMutex } from 'async-mutex';
import { Sema } from 'async-sema';
import { Semaphore } from 'heddle';
import pLimit from 'p-limit';
import type { Effort } from './effort.ts';
import { interleaved, type Row, rowOf } from './row.ts';

/** Runs a body while it holds the one permit. */
interface Gate {
  readonly name: string;
  readonly run: (body: () => Promise<void>) => Promise<void>;
}

const TURNS = 2000;
const CROWD = 100;

function gates(): Gate[] {
  const semaphore = (fair: boolean): Gate => {
    const opened = Semaphore.create({ permits: 1, shared: false, fair });
    return { name: `heddle ${fair ? 'fair' : 'barging'}`, run: (body) => opened.run(body) };
  };
  const mutex = new AsyncMutex();
  const sema = new Sema(1);
  const limit = pLimit(1);
  return [
    semaphore(true),
    semaphore(false),
    { name: 'async-mutex', run: (body) => mutex.runExclusive(body) },
    {
      name: 'async-sema',
      run: async (body) => {
        await sema.acquire();
        try {
          await body();
        } finally {
          sema.release();
        }
      },
    },
    { name: 'p-limit', run: (body) => limit(body) },
  ];
}

const body = async (): Promise<void> => {};

/** Nanoseconds a turn, with so many tasks that take turns at once. */
async function takeTurns({ run }: Gate, tasks: number): Promise<number> {
  const turns = TURNS / tasks;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: tasks }, async () => {
      for (let turn = 0; turn < turns; turn++) await run(body);
    }),
  );
  return ((performance.now() - started) * 1e6) / TURNS;
}

export async function measureOneRealm({ rounds }: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const tasks of [1, CROWD]) {
    const samples = await interleaved(gates(), rounds, (gate) => takeTurns(gate, tasks));
    const scenario = tasks === 1 ? 'one event loop, uncontended' : `one event loop, ${tasks} tasks, 1 permit`;
    for (const [{ name }, seen] of samples) rows.push(rowOf(scenario, name, seen));
  }
  return rows;
}
