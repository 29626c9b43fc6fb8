/** The models of what production adds to the algorithms: shells that wait, and the care for threads that die. */
import { type QueueName, queueNames } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { abort, clientWait, timeOut } from './client-wait.ts';
import { accessTo, lockOf, permitsOf } from './estates.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { earFor, hopeFor, placeAt, runOf, turnAt, waitAt } from './meetings.ts';
import { type Deaths, reclaimed } from './reclaim.ts';

/** In a queue with a mutex a thread may die with it, and then nobody can go on: production says `stuck`. */
const deathsIn = (queue: string): readonly Deaths[] =>
  queue === 'phase0' || queue === 'phase1' ? ['asleep'] : ['asleep', 'anywhere'];

/** All of them, for one queue. */
export const productionModels = (queue: QueueName): readonly AnyModel[] => [
  clientWait(queue, 'abort, another looks twice', abort, { looks: 2 }),
  ...[true, false].flatMap((fair) => [
    clientWait(queue, 'abort', abort, { fair }),
    clientWait(queue, 'time out', timeOut, { fair }),
    ...deathsIn(queue).flatMap((deaths) => [
      reclaimed(queue, permitsOf(queue, fair), deaths),
      reclaimed(queue, lockOf(queue, fair), deaths),
    ]),
  ]),
  ...deathsIn(queue).flatMap((deaths) => [
    reclaimed(queue, accessTo(queue, 'read'), deaths),
    reclaimed(queue, accessTo(queue, 'write'), deaths),
    reclaimed(queue, runOf(queue), deaths),
    reclaimed(queue, placeAt(queue, deaths), deaths),
    reclaimed(queue, waitAt(queue, deaths), deaths),
    reclaimed(queue, hopeFor(queue), deaths),
  ]),
  // The largest: of the two queues in which a thread may die anywhere, one is enough.
  ...(queue === 'phase2' ? deathsIn(queue) : (['asleep'] as const)).flatMap((deaths) => [
    reclaimed(queue, turnAt(queue, deaths), deaths),
    reclaimed(queue, earFor(queue), deaths),
  ]),
];

/** Those of every queue, and of none: `heddle check models/production/index.ts`. */
const all: readonly AnyModel[] = [ledgerEntries, ...queueNames.flatMap(productionModels)];

export { ledgerEntries };

export default all;
