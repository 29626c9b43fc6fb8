/** An increment that is started over whenever another one comes first, which may be for ever. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Clock {
  readonly memory: AtomicMemory;
  /** 0 or 1. */
  readonly hand: Cell;
}

function tickByComparing({ memory, hand }: Clock): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const seen = memory.load(hand);
    if (memory.compareExchange(hand, seen, 1 - seen) === seen) return;
  }
}

const tickAtOnce = ({ memory, hand }: Clock): void => {
  memory.xor(hand, 1);
};

const clock = (name: string, tick: (clock: Clock) => void): AnyModel =>
  defineModel({
    name,
    properties: ['wait-freedom'],
    setup: ({ memory, cells }) => ({ memory, hand: cells.cell('hand') }),
    threads: {
      ticker: {
        count: 2,
        body(shared, thread) {
          const { memory } = shared;
          for (const attempt = memory.attempt(); ; memory.retry(attempt))
            thread.operation('tick', () => tick(shared));
        },
      },
    },
  });

const violated: AnyModel = clock('always second', tickByComparing);
export const fixed: AnyModel = clock('always second, fixed', tickAtOnce);
export default violated;
