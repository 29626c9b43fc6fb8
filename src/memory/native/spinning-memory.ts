/**
 * The memory contract for threads that must not block: what would be slept through is spun through.
 *
 * Algorithms wait inside a step only for a few steps of another thread, for a queue's mutex; the long waits are the
 * client's, and asynchronous. A spinner is in no cell's FIFO, and never needs the notify that it thereby leaves to others.
 */
import type { Cell, WaitResult } from '../atomic-memory.ts';
import { NativeMemory } from './native-memory.ts';

/** Native memory whose `wait` spins until the cell changes, or the time is up. */
export class SpinningMemory extends NativeMemory {
  override wait(cell: Cell, expected: number, timeoutMs: number = Number.POSITIVE_INFINITY): WaitResult {
    const deadline = this.now() + timeoutMs;
    while (this.load(cell) === expected) {
      if (this.now() >= deadline) return 'timed-out';
      this.pause();
    }
    return 'not-equal';
  }
}
