/** The models of what production adds to the algorithms: shells that wait, and the care for threads that die. */
import type { QueueName } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { abort, clientWait, timeOut } from './client-wait.ts';
import { reclaimed } from './reclaim.ts';

/** All of them, for one queue. */
export const productionModels = (queue: QueueName): readonly AnyModel[] => [
  ...[true, false].flatMap((fair) => [
    clientWait(queue, 'abort', abort, { fair }),
    clientWait(queue, 'time out', timeOut, { fair }),
  ]),
  clientWait(queue, 'abort, another looks twice', abort, { looks: 2 }),
  ...[true, false].map((fair) => reclaimed(queue, 'asleep', { fair })),
];
