/** Data races, compared with the happens-before order of every interleaving, by vector clocks. */
import fc from 'fast-check';
import { type AnyModel, check, replicate } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import {
  type Access,
  body,
  hasRace,
  type RacingProgram,
  racingModel,
  racingProgram,
  randomAccess,
} from './race-oracle.ts';

const PROGRAMS = 1_500;

const isRacing = async (threads: AnyModel['threads']): Promise<boolean> => {
  const verdict = await check(racingModel(threads), { properties: ['data-race'] });
  if (verdict.verdict === 'violated') expect(verdict.violation.kind).toBe('data-race');
  return verdict.verdict === 'violated';
};

describe('a data race', () => {
  it('is reported if two accesses of some interleaving are not ordered, and only then', async () => {
    let races = 0;
    const agrees = async (threads: RacingProgram): Promise<void> => {
      const named = Object.fromEntries(threads.map((accesses, index) => [`thread ${index}`, body(accesses)]));
      const expected = hasRace(threads);
      expect(await isRacing(named)).toBe(expected);
      if (expected) races++;
    };
    await fc.assert(fc.asyncProperty(racingProgram, agrees), { numRuns: PROGRAMS });
    expect(races).toBeGreaterThan(PROGRAMS / 10);
    expect(races).toBeLessThan(PROGRAMS * 0.9);
  });

  it('is found where a compare-exchange that wrote would fail next to the plain read', async () => {
    const always = { onlyIf: null, cell: 0 };
    const racing: RacingProgram = [
      [{ ...always, kind: 'compareExchange', value: 1 }],
      [
        { ...always, kind: 'store', value: 2 },
        { ...always, kind: 'read', value: 0 },
      ],
    ];
    expect(hasRace(racing)).toBe(true);
    expect(await isRacing({ left: body(racing[0]!), right: body(racing[1]!) })).toBe(true);
  });

  it('is found between interchangeable threads, too', async () => {
    const agrees = async (accesses: readonly Access[]): Promise<void> => {
      expect(await isRacing({ both: replicate(2, body(accesses)) })).toBe(hasRace([accesses, accesses]));
    };
    const one = fc.array(randomAccess, { minLength: 1, maxLength: 5 });
    await fc.assert(fc.asyncProperty(one, agrees), { numRuns: PROGRAMS / 5 });
  });
});
