/** A reader that relies on two cells that change one after the other. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface List {
  readonly memory: AtomicMemory;
  readonly length: Cell;
  readonly first: Cell;
}

const NAMES = ['nobody', 'Ada'];

function countFirst({ memory, length, first }: List): void {
  memory.store(length, 1);
  memory.store(first, 1);
}

function countLast({ memory, length, first }: List): void {
  memory.store(first, 1);
  memory.store(length, 1);
}

const list = (name: string, append: (list: List) => void): AnyModel =>
  defineModel({
    name,
    setup: ({ memory, cells }) => ({ memory, length: cells.cell('length'), first: cells.cell('first') }),
    threads: {
      writer: append,
      reader({ memory, length, first }) {
        if (memory.load(length) === 0) return;
        const who = NAMES[memory.load(first)];
        if (who === 'nobody') throw new RangeError('The list is not empty, and nobody is the first.');
      },
    },
  });

const violated: AnyModel = list('counted first', countFirst);
export const fixed: AnyModel = list('counted last', countLast);
export default violated;
