/** The futex mutex by itself. */
import { FutexMutex } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';
import { type MutexKind, mutualExclusion, mutualExclusionTimeout } from './mutual-exclusion.ts';

const kind: MutexKind = {
  name: 'futex mutex',
  layOut: (memory, cells) => new FutexMutex(memory, cells.cell('mutex')),
};

export const futexMutex = (bounds: GivenBounds = {}): AnyModel => mutualExclusion(kind, bounds);

export const futexMutexTimeout = (bounds: GivenBounds = {}): AnyModel => mutualExclusionTimeout(kind, bounds);
