import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSchedule, scheduleText } from '../../src/checker/schedule.ts';

describe('a schedule as text', () => {
  it('is one letter a move, with the alternative where it is not the first', () => {
    const moves = [
      { thread: 0, alternative: 0 },
      { thread: 1, alternative: 0 },
      { thread: 1, alternative: 12 },
      { thread: 14, alternative: 0 },
    ];
    expect(scheduleText(moves)).toBe('ABB12O');
    expect(parseSchedule('ABB12O')).toEqual(moves);
    expect(parseSchedule('')).toEqual([]);
  });

  it('can be read back, whatever the moves', () => {
    const move = fc.record({ thread: fc.nat(14), alternative: fc.nat(999) });
    const property = fc.property(fc.array(move), (moves) => {
      expect(parseSchedule(scheduleText(moves))).toEqual(moves);
    });
    fc.assert(property, { seed: 1 });
  });

  it.each(['a', '1A', 'A-1', 'A 1', 'Ä'])('is not %s', (text) => {
    expect(parseSchedule(text)).toBeNull();
  });
});
