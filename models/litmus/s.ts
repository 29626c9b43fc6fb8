/**
 * S: one thread stores to x and then to y; the other loads y and then stores to x.
 *
 * If the second thread saw the store to y, its own store to x comes after the first thread's: what the first
 * thread stored to x cannot be what stays.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: 'S',
  description: 'A store made after seeing another thread is not overwritten by what that thread did before.',
  setup: ({ memory, cells }) => ({ memory, x: cells.cell('x'), y: cells.cell('y') }),
  threads: {
    writer: ({ memory, x, y }) => {
      memory.store(x, 2);
      memory.store(y, 1);
    },
    reader: ({ memory, x, y }) => {
      const seen = memory.load(y);
      memory.store(x, 1);
      return seen;
    },
  },
  final: ({ memory, x }, { reader }) => !(memory.load(x) === 2 && reader === 1),
  observe: ({ memory, x }, { reader }) => [memory.load(x), reader],
});

export default model;
