/** Every program by its name, as a model for heddle. */
import { baselineSemaphore } from './baseline-semaphore/model.ts';
import { futexMutex } from './futex-mutex/model.ts';
import { msQueue } from './ms-queue/model.ts';
import { peterson } from './peterson/model.ts';
import { phase } from './phases/model.ts';
import type { HeddleProgram } from './size.ts';
import { storeBuffering } from './store-buffering/model.ts';
import { ticketLock } from './ticket-lock/model.ts';
import { treiberStack } from './treiber-stack/model.ts';

export const heddlePrograms: Readonly<Record<string, HeddleProgram>> = {
  'futex-mutex': futexMutex,
  'baseline-semaphore': baselineSemaphore,
  'treiber-stack': treiberStack,
  'ms-queue': msQueue,
  'ticket-lock': ticketLock,
  peterson,
  'store-buffering': storeBuffering,
  phase0: phase('phase0'),
  phase1: phase('phase1'),
  phase2: phase('phase2'),
  phase3: phase('phase3'),
};
