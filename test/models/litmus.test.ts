import { type AnyModel, check, type Verdict } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import independentReads from '../../models/litmus/independent-reads.ts';
import loadBuffering from '../../models/litmus/load-buffering.ts';
import messagePassing from '../../models/litmus/message-passing.ts';
import r from '../../models/litmus/r.ts';
import ring from '../../models/litmus/ring.ts';
import s from '../../models/litmus/s.ts';
import storeBuffering from '../../models/litmus/store-buffering.ts';
import twoPlusTwoWrites from '../../models/litmus/two-plus-two-writes.ts';

/** Checks a model that must hold; returns what was observed. */
async function outcomesOf(model: AnyModel): Promise<unknown[]> {
  const verdict = await check(model);
  expect(verdict.verdict).toBe('holds');
  return verdict.outcomes.map((outcome) => JSON.parse(outcome));
}

const completed = ({ statistics }: Verdict): bigint | undefined => statistics.interleavings?.completed;

describe('litmus programs of two threads with two operations each', () => {
  // Two values are observed, each 0 or 1 (in 2+2W, R and S one of them 1 or 2): 4 combinations, of which one
  // would need an order in which a step comes before itself. The other 3 have an interleaving each.
  it.each<[AnyModel, unknown[]]>([
    [
      storeBuffering,
      [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    ],
    [
      messagePassing,
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    [
      loadBuffering,
      [
        [0, 0],
        [0, 1],
        [1, 0],
      ],
    ],
    [
      twoPlusTwoWrites,
      [
        [1, 2],
        [2, 1],
        [2, 2],
      ],
    ],
    [
      r,
      [
        [1, 0],
        [1, 1],
        [2, 1],
      ],
    ],
    [
      s,
      [
        [1, 0],
        [1, 1],
        [2, 0],
      ],
    ],
  ])('show three of the four outcomes: $name', async (model, outcomes) => {
    expect(await outcomesOf(model)).toEqual(outcomes);
  });

  it.each([storeBuffering, messagePassing, loadBuffering, twoPlusTwoWrites, r, s])(
    'have six interleavings: $name',
    async (model) => {
      expect(completed(await check(model))).toBe(6n); // C(4, 2)
    },
  );
});

describe('store buffering in a ring', () => {
  it.each([
    [2, 3],
    [3, 7],
    [4, 15],
    [5, 31],
  ])('of %i threads shows %i outcomes', async (threads, count) => {
    // All 2^n combinations but the one of zeros only.
    const outcomes = await outcomesOf(ring({ threads }));
    expect(outcomes).toHaveLength(count);
    expect(outcomes).not.toContainEqual(Array(threads).fill(0));
  });

  it('of four threads has 8! / 2^4 interleavings', async () => {
    expect(completed(await check(ring({ threads: 4 })))).toBe(2_520n);
  });
});

describe('independent reads of independent writes', () => {
  it('show 15 of the 16 outcomes', async () => {
    // Four loads of 0 or 1: 16 combinations but the one in which the readers disagree about the order.
    const outcomes = await outcomesOf(independentReads);
    expect(outcomes).toHaveLength(15);
    expect(outcomes).not.toContainEqual([1, 0, 1, 0]);
  });

  it('have 180 interleavings', async () => {
    expect(completed(await check(independentReads))).toBe(180n); // 6! / (1! · 1! · 2! · 2!)
  });
});
