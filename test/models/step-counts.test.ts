/** How many steps the operations of the lock-free phases take: the table in docs/properties.md. */
import { type AnyModel, check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { queueSteps, semaphoreSteps } from '../../models/phases/lock-free-steps.ts';

/** By operation: the most steps alone, and whatever the others do. */
type Counts = Readonly<Record<string, readonly [alone: number, contended: number]>>;

const counts: readonly (readonly [AnyModel, Counts])[] = [
  [
    queueSteps('phase2'),
    { register: [9, 10], cancel: [15, 15], finish: [3, 3], wake: [12, 14], 'wake all': [12, 14] },
  ],
  [
    semaphoreSteps('phase2'),
    { begin: [22, 32], finish: [5, 5], cancel: [24, 30], try: [4, 5], release: [19, 26] },
  ],
  [
    queueSteps('phase3'),
    { register: [12, 14], cancel: [16, 17], finish: [2, 2], wake: [10, 12], 'wake all': [13, 13] },
  ],
  [
    semaphoreSteps('phase3'),
    { begin: [20, 28], finish: [3, 3], cancel: [19, 23], try: [3, 4], release: [19, 22] },
  ],
];

describe('steps', () => {
  it.each(counts.map(([model, expected]) => [model.name, model, expected] as const))(
    'of %s are those of the table',
    async (_, model, expected) => {
      const { verdict, progress } = await check(model, {
        properties: ['wait-freedom'],
        countInterleavings: false,
      });
      expect(verdict).toBe('holds');
      const found = progress.map(({ operation, alone, contended }) => [operation, [alone, contended]]);
      expect(Object.fromEntries(found)).toEqual(expected);
    },
  );
});
