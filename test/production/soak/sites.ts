/** What a crew of workers is set to work on: new primitives of all kinds, and the hammer's jobs for them. */
import {
  Barrier,
  Condvar,
  Event,
  Latch,
  Mutex,
  Notify,
  Once,
  type QueueName,
  RwLock,
  Semaphore,
} from 'heddle';
import { cell, type HammerSite, newCells } from '../hammer/crew.ts';

/** A job for all workers of a crew, and what it is done with. */
export interface JobOrder {
  readonly job: string;
  readonly site: HammerSite;
}

const PERMITS = 4;

/** Orders that keep a crew busy with every kind of primitive, for so many rounds each. */
export function newOrders(queue: QueueName, workers: number, rounds: number): readonly JobOrder[] {
  const notify = Notify.create({ queue });
  notify.notifyOne();
  const used = { queue, maxWaiters: workers, maxParticipants: 0 };
  const times = Array.from({ length: rounds });
  const sites: Readonly<Record<string, Omit<HammerSite, 'cells'>>> = {
    semaphore: { semaphore: Semaphore.create({ permits: PERMITS, queue }).handle },
    mutex: { mutex: Mutex.create({ queue, fair: false }).handle },
    rwLock: { rwLock: RwLock.create({ queue }).handle },
    condvar: { mutex: Mutex.create({ queue }).handle, condvar: Condvar.create({ queue }).handle },
    notify: { notify: notify.handle },
    event: { event: Event.create({ queue }).handle },
    barrier: { barrier: Barrier.create({ parties: workers, queue }).handle },
    latches: {
      latches: times.map(() => Latch.create({ count: workers, ...used }).handle),
      onces: times.map(() => Once.create(used).handle),
    },
  };
  return Object.entries(sites).map(([job, site]) => ({ job, site: { cells: newCells(), ...site } }));
}

/** How many operations the orders came to, once they have been carried out. */
export const operationsOf = (orders: readonly JobOrder[]): number =>
  orders.reduce((sum, { site }) => sum + site.cells[cell.operations]!, 0);
