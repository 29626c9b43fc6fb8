import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../../src/scheduler/breadth-first-search.ts';
import type { Product } from '../../../src/scheduler/product.ts';
import type { Move } from '../../../src/scheduler/real-threads.ts';
import { Attempt } from '../../../src/scheduler/sampling/attempt.ts';
import { Shortening } from '../../../src/scheduler/sampling/shortening.ts';
import { add, choose, load, productOf, store, straight, thread, wait } from '../hand-made.ts';

const conditions = { final: () => true };

/** `0 1 0`: the threads that move, each in its first way. */
const movesOf = (threads: string): Move[] =>
  threads.split(' ').map((text) => ({ thread: Number(text), alternative: 0 }));

function shortened(product: Product, kind: FindingKind, moves: readonly Move[]): string {
  const shortening = new Shortening(product, conditions, { kind, moves, schedule: 1 });
  while (!shortening.advance());
  return shortening.moves.map(({ thread: mover }) => mover).join(' ');
}

/** Fails if it finds 1 in cell 0. */
const failsIfSet = () =>
  thread((perform) => {
    if (perform(load(0)) === 1) throw new Error('set');
  });

describe('a schedule that shows something wrong', () => {
  it('is left without the moves that have no part in it', () => {
    const product = productOf([
      failsIfSet(),
      straight(add(1, 1), add(1, 1), add(1, 1)),
      straight(store(0, 1), add(1, 1)),
    ]);
    expect(shortened(product, 'failed', movesOf('1 1 2 1 2 0'))).toBe('2 0');
  });

  it('interrupts threads less often, if that leads to the same', () => {
    const three = () => straight(add(0, 1), add(0, 1), add(0, 1));
    const product = productOf([three(), three(), straight(wait(1, 0))]);
    const moves = shortened(product, 'stuck', movesOf('0 1 0 1 2 0 1'));
    expect(moves.match(/(\d)(?: \1)*/g)?.sort()).toEqual(['0 0 0', '1 1 1', '2']); // each in one go
  });

  it('goes on leading to what was found, and not to something else that is wrong', () => {
    const product = productOf([failsIfSet(), straight(store(0, 1)), straight(load(2), load(2), wait(2, 0))]);
    // Without the first move the shorter way would be to fail.
    expect(shortened(product, 'stuck', movesOf('0 1 2 2 2'))).toMatch(/^0 (?:1 2 2 2|2 2 2 1)$/);
  });
});

describe('an attempt', () => {
  it('skips moves that are not possible, and ends with the first finding', () => {
    const product = productOf([failsIfSet(), straight(store(0, 1))]);
    const attempt = new Attempt(product, conditions);
    attempt.follow([...movesOf('1 1 0 0'), { thread: 0, alternative: 3 }]);
    expect(attempt.moves).toEqual(movesOf('1 0'));
    expect(attempt.finding).toBe('failed');
  });

  it('goes on with the thread that moved last, for so many moves', () => {
    const product = productOf([straight(add(0, 1), add(0, 1)), straight(choose(2), add(1, 1), add(1, 1))]);
    const attempt = new Attempt(product, conditions);
    attempt.follow(movesOf('1'));
    attempt.goOn(4);
    expect(attempt.moves).toEqual(movesOf('1 1 1 0'));
    expect({ finding: attempt.finding, preemptions: attempt.preemptions }).toEqual({
      finding: null,
      preemptions: 0,
    });
  });
});
