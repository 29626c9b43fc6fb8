/**
 * A memory on which a thread may stop for good: before any of its writes, as if its worker were terminated there.
 *
 * To stop before a load is to stop before the next write, for all that others can see. So loads are no places to stop.
 */
import type { AtomicMemory } from 'heddle/algorithms';
import type { Thread } from 'heddle/checker';
import { faultyMemory } from './faulty-memory.ts';

const STOPPED: unique symbol = Symbol('stopped');

/** What the thread does on `memory`, up to wherever it stops. */
export function perhapsStopping(
  memory: AtomicMemory,
  thread: Thread,
  body: (memory: AtomicMemory) => void,
): void {
  const stopping = faultyMemory(memory, ({ operation }, perform) => {
    const isWrite = operation !== 'load' && operation !== 'read';
    if (isWrite && thread.choose(['goes on', 'dies']) === 'dies') throw STOPPED;
    return perform();
  });
  try {
    body(stopping);
  } catch (thrown) {
    if (thrown !== STOPPED) throw thrown;
  }
}
