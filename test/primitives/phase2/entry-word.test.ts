import { describe, expect, it } from 'vitest';
import {
  DEAD,
  emptyIn,
  needIn,
  stateIn,
  toldOf,
  waitingFor,
} from '../../../src/primitives/phase2/entry-word.ts';

describe('an entry word', () => {
  it.each([1, 2, 2 ** 29, 2 ** 30 - 1])('keeps a need of %i through all states of its waiter', (need) => {
    const waiting = waitingFor(need);
    expect([stateIn(waiting), needIn(waiting)]).toEqual(['waiting', need]);
    for (const outcome of ['woken', 'granted'] as const) {
      const told = toldOf(waiting, outcome);
      expect([stateIn(told), needIn(told)]).toEqual([outcome, need]);
      expect(told).toBe(told | 0);
    }
  });

  it('is nobody’s while it is empty or dead', () => {
    expect([stateIn(emptyIn(0)), stateIn(emptyIn(12_345)), stateIn(DEAD)]).toEqual([null, null, null]);
  });

  it('is another one in each life while it is empty', () => {
    const lives = [0, 1, 2, 2 ** 28 - 1];
    expect(new Set(lives.map(emptyIn)).size).toBe(lives.length);
  });

  it('takes no waiter for a dead one', () => {
    expect(waitingFor(1)).not.toBe(DEAD);
    expect(needIn(DEAD)).toBe(0);
  });
});
