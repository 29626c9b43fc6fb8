import { describe, expect, it } from 'vitest';
import { StepCache } from '../../src/scheduler/step-cache.ts';

describe('StepCache', () => {
  it('finds a step again, and where it led', () => {
    const cache = new StepCache();
    cache.remember(3, 4, 5, 6);
    const found = cache.find(3, 4);
    expect([cache.wordAt(found), cache.memoryAt(found)]).toEqual([5, 6]);
  });

  it('finds neither other steps nor other contents of memory, even where they fall on the same place', () => {
    const cache = new StepCache();
    cache.remember(7, 7, 1, 1);
    const others = Array.from({ length: 20_000 }, (_, number) => number + 8);
    expect(others.filter((other) => cache.find(7, other) >= 0 || cache.find(other, 7) >= 0)).toEqual([]);
  });

  it('says of no step that it led elsewhere, however often it has to grow', () => {
    const cache = new StepCache();
    const many = 5_000;
    for (let step = 0; step < many; step++) cache.remember(step >> 2, step, step + 1, step + 2);
    let known = 0;
    for (let step = 0; step < many; step++) {
      const found = cache.find(step >> 2, step);
      if (found < 0) continue;
      known++;
      expect([cache.wordAt(found), cache.memoryAt(found)]).toEqual([step + 1, step + 2]);
    }
    expect(known).toBeGreaterThan(many / 4); // there are 8,192 places
  });

  it('forgets everything when it is cleared', () => {
    const cache = new StepCache();
    cache.remember(3, 4, 5, 6);
    cache.clear();
    expect(cache.find(3, 4)).toBe(-1);
  });
});
