/** The futex mutex by itself. */
import { FutexMutex } from 'heddle';
import type { AnyModel } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';
import { type MutexKind, mutualExclusion, mutualExclusionTimeout } from './mutual-exclusion.ts';

const kind: MutexKind = { name: 'futex mutex', layOut: (memory, cell) => new FutexMutex(memory, cell) };

export const futexMutex = (bounds: GivenBounds = {}): AnyModel => mutualExclusion(kind, bounds);

export const futexMutexTimeout = (bounds: GivenBounds = {}): AnyModel => mutualExclusionTimeout(kind, bounds);
