import { describe, expect, it } from 'vitest';
import { TransitionLog } from '../../src/scheduler/transition-log.ts';

describe('TransitionLog', () => {
  it('keeps the successors of each state, in order', () => {
    const log = new TransitionLog(true);
    const numbers = Int32Array.of(1, 2, 3, 3, 0);
    log.add(numbers, 0, 2);
    log.add(numbers, 2, 2);
    log.add(numbers, 2, 5);
    const { successors, begins } = log.freeze();
    expect([...successors]).toEqual([1, 2, 3, 3, 0]);
    expect([...begins]).toEqual([0, 2, 2, 5]);
    expect(log.count).toBe(5);
  });

  it('has room for as many as come', () => {
    const log = new TransitionLog(true);
    for (let state = 0; state < 5_000; state++) log.add(Int32Array.of(state, state + 1, state + 2), 0, 3);
    const { successors, begins } = log.freeze();
    expect(successors).toHaveLength(15_000);
    expect([...successors.subarray(begins[4_999], begins[5_000])]).toEqual([4_999, 5_000, 5_001]);
    expect(log.bytes).toBeGreaterThanOrEqual(4 * (15_000 + 5_000));
  });

  it('only counts where transitions are not kept', () => {
    const log = new TransitionLog(false);
    for (let state = 0; state < 5_000; state++) log.add(Int32Array.of(0), 0, 1);
    expect([log.count, log.bytes, log.bytesToGrow]).toEqual([5_000, 0, 0]);
  });

  it('keeps nothing any more once there are too many states', () => {
    const log = new TransitionLog(true, 3);
    for (let state = 0; state < 4; state++) {
      expect(log.isKept).toBe(true);
      log.add(Int32Array.of(0), 0, 1);
    }
    expect([log.isKept, log.count, log.bytes]).toEqual([false, 4, 0]);
  });
});
