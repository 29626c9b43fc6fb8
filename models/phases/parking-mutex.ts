/** The parking mutex by itself, with different limits for spinning. */
import { ParkingMutex } from 'heddle';
import type { AnyModel } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';
import { type MutexKind, mutualExclusion, mutualExclusionTimeout } from './mutual-exclusion.ts';

/** A thread asks to be handed the mutex as soon as it was woken in vain once: few rounds are enough to see that. */
const kind = (spinLimit: number): MutexKind => ({
  name: `parking mutex, spin limit ${spinLimit}`,
  layOut: (memory, cell) => new ParkingMutex(memory, cell, { spinLimit, patience: 1 }),
});

export const parkingMutex = (bounds: GivenBounds = {}, spinLimit = 0): AnyModel =>
  mutualExclusion(kind(spinLimit), bounds);

export const parkingMutexTimeout = (bounds: GivenBounds = {}, spinLimit = 1): AnyModel =>
  mutualExclusionTimeout(kind(spinLimit), bounds);
