/**
 * 2+2W: two threads store to the same two cells, in opposite orders.
 *
 * One of the four stores is the last of all, and it is the second store of its thread: its cell ends up holding
 * 2. So the cells cannot both end up with the values of the first stores.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: '2+2W',
  description: 'Of two threads that write two cells in opposite orders, one has the last word somewhere.',
  setup: ({ memory, cells }) => ({ memory, x: cells.cell('x'), y: cells.cell('y') }),
  threads: {
    left: ({ memory, x, y }) => {
      memory.store(x, 1);
      memory.store(y, 2);
    },
    right: ({ memory, x, y }) => {
      memory.store(y, 1);
      memory.store(x, 2);
    },
  },
  final: ({ memory, x, y }) => !(memory.load(x) === 1 && memory.load(y) === 1),
  observe: ({ memory, x, y }) => [memory.load(x), memory.load(y)],
});

export default model;
