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

/** Those that take by far the most states. */
const LARGE: ReadonlySet<string> = new Set([
  'phase1 an ear for an event reclaimed from who dies asleep',
  'phase2 a turn at a notify reclaimed from who dies anywhere',
  'phase2 an ear for an event reclaimed from who dies anywhere',
  'phase3 an ear for an event reclaimed from who dies asleep',
  'phase3 barging semaphore client may abort',
  'phase3 barging semaphore client may time out',
  'phase3 semaphore client may abort',
]);

/** All of them, for one queue. */
export const productionModels = (queue: QueueName): readonly AnyModel[] => modelsOf(queue, false);

/** The same; of the largest a smaller version, in which nobody comes beside those that it is about. */
export const smallerProductionModels = (queue: QueueName): readonly AnyModel[] => {
  const small = new Map(modelsOf(queue, true).map((model) => [model.name, model]));
  return productionModels(queue).map((model) => (LARGE.has(model.name) ? small.get(model.name)! : model));
};

const modelsOf = (queue: QueueName, isSmall: boolean): readonly AnyModel[] => [
  clientWait(queue, 'abort, another looks twice', abort, { looks: 2, isSmall }),
  ...[true, false].flatMap((fair) => [
    clientWait(queue, 'abort', abort, { fair, isSmall }),
    clientWait(queue, 'time out', timeOut, { fair, isSmall }),
    ...deathsIn(queue).flatMap((deaths) => [
      reclaimed(queue, permitsOf(queue, fair), deaths, { isSmall }),
      reclaimed(queue, lockOf(queue, fair), deaths, { isSmall }),
    ]),
  ]),
  ...deathsIn(queue).flatMap((deaths) => [
    reclaimed(queue, accessTo(queue, 'read'), deaths, { isSmall }),
    reclaimed(queue, accessTo(queue, 'write'), deaths, { isSmall }),
    reclaimed(queue, runOf(queue), deaths, { isSmall }),
    reclaimed(queue, placeAt(queue, deaths), deaths, { isSmall }),
    reclaimed(queue, waitAt(queue, deaths), deaths, { isSmall }),
    reclaimed(queue, hopeFor(queue), deaths, { isSmall }),
  ]),
  // The largest: of the two queues in which a thread may die anywhere, one is enough.
  ...(queue === 'phase2' ? deathsIn(queue) : (['asleep'] as const)).flatMap((deaths) => [
    reclaimed(queue, turnAt(queue, deaths), deaths, { isSmall }),
    reclaimed(queue, earFor(queue), deaths, { isSmall }),
  ]),
];

/** Those of every queue, and of none: `heddle check models/production/index.ts`. */
const all: readonly AnyModel[] = [ledgerEntries, ...queueNames.flatMap(productionModels)];

export { ledgerEntries };

export default all;
