/**
 * A memory whose user may die at any operation: how models have a thread terminated, wherever it is.
 *
 * Before an operation the checker chooses whether the thread still does it. If not, everything it was doing is unwound,
 * and what it tries to do on the way out, it does not do any more: dead threads run no `finally`.
 */
import type { AtomicMemory } from 'heddle/algorithms';
import type { Thread } from 'heddle/checker';
import { type Call, faultyMemory } from './faulty-memory.ts';

/** What unwinds a thread that died. */
class Death extends Error {}

/** Runs `body` over a memory on which its thread may die; returns what it returns, or `died`. */
export function unlessItDies<Result>(
  memory: AtomicMemory,
  thread: Thread,
  body: (memory: AtomicMemory) => Result,
): Result | 'died' {
  let isDead = false;
  const survive = (): void => {
    isDead ||= thread.choose(['lives on', 'dies']) === 'dies';
    if (isDead) throw new Death();
  };
  const perhaps = (_: Call, perform: () => number): number => {
    survive();
    return perform();
  };
  const mortal = faultyMemory(memory, perhaps, (cell, expected, timeoutMs) => {
    survive();
    return memory.wait(cell, expected, timeoutMs);
  });
  try {
    return body(mortal);
  } catch (error) {
    if (error instanceof Death) return 'died';
    throw error;
  }
}
