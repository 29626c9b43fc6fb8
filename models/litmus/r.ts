/**
 * R: one thread stores to x and then to y; the other stores to y and then loads x.
 *
 * If the second thread's store to y is the one that stays, it came after the first thread's store to y, and so
 * after its store to x: the load must then see that one.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: 'R',
  description: 'A thread whose store came last sees what was stored before the store that it replaced.',
  setup: ({ memory, cells }) => ({ memory, x: cells.cell('x'), y: cells.cell('y') }),
  threads: {
    writer: ({ memory, x, y }) => {
      memory.store(x, 1);
      memory.store(y, 1);
    },
    reader: ({ memory, x, y }) => {
      memory.store(y, 2);
      return memory.load(x);
    },
  },
  final: ({ memory, y }, { reader }) => !(memory.load(y) === 2 && reader === 0),
  observe: ({ memory, y }, { reader }) => [memory.load(y), reader],
});

export default model;
