/** Two threads that give way to each other, again and again. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Locks {
  readonly memory: AtomicMemory;
  readonly left: Cell;
  readonly right: Cell;
}

const takeBoth =
  (first: 'left' | 'right', second: 'left' | 'right'): ThreadBody<Locks> =>
  (locks, thread) =>
    thread.operation('take both', () => {
      const { memory } = locks;
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (memory.exchange(locks[first], 1) === 1) continue;
        const gotBoth = memory.exchange(locks[second], 1) === 0;
        if (gotBoth) memory.store(locks[second], 0);
        memory.store(locks[first], 0);
        if (gotBoth) return;
      }
    });

const doorway = (name: string, other: ThreadBody<Locks>): AnyModel =>
  defineModel({
    name,
    properties: ['livelock'],
    setup: ({ memory, cells }): Locks => ({ memory, left: cells.cell('left'), right: cells.cell('right') }),
    threads: { one: takeBoth('left', 'right'), other },
  });

const violated: AnyModel = doorway('politeness', takeBoth('right', 'left'));
/** Both begin with the same lock. */
export const fixed: AnyModel = doorway('politeness, fixed', takeBoth('left', 'right'));
export default violated;
