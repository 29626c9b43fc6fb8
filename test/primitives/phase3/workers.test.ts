/** The intrusive phase on real threads: not every interleaving, but real memory, real sleeping and real timeouts. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { cellCount, layOut, PERMITS, ROUNDS, WORKERS } from './site.ts';

interface Account {
  readonly exceeded: number;
  readonly wasAlone: number;
}

const accountOf = async (worker: Worker): Promise<Account> => (await once(worker, 'message'))[0] as Account;

it('four workers hold, time out and cancel, and the account is exact', async () => {
  const memory = NativeMemory.allocate(cellCount);
  const { semaphore, alone, held } = layOut(memory, 'create');
  const entry = new URL('./worker.mjs', import.meta.url);
  const workers = Array.from({ length: WORKERS }, () => new Worker(entry, { workerData: memory.buffer }));
  const accounts = await Promise.all(workers.map(accountOf));
  expect(accounts.map(({ exceeded }) => exceeded)).toEqual(accounts.map(() => 0));
  // Each worker holds all permits in one round out of four.
  expect(memory.load(alone)).toBe((WORKERS * ROUNDS) / 4);
  expect(accounts.reduce((total, { wasAlone }) => total + wasAlone, 0)).toBe(memory.load(alone));
  expect([memory.load(held), semaphore.availablePermits, semaphore.isIdle]).toEqual([0, PERMITS, true]);
  await Promise.all(workers.map((worker) => worker.terminate()));
});
