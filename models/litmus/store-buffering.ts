/**
 * Store buffering: each of two threads stores to its own cell and then loads the other's.
 *
 * On processors that keep stores in a buffer for a while, both threads may load 0: each has passed the other's
 * store on its way to memory. Sequentially consistent atomics rule that out: one of the two stores comes first
 * in the one order of everything, and the thread that stores second must then load 1.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: 'store buffering',
  description: 'Two threads that each store and then look at the other one cannot miss each other both.',
  setup: ({ memory, cells }) => ({ memory, x: cells.cell('x'), y: cells.cell('y') }),
  threads: {
    left: ({ memory, x, y }) => {
      memory.store(x, 1);
      return memory.load(y);
    },
    right: ({ memory, x, y }) => {
      memory.store(y, 1);
      return memory.load(x);
    },
  },
  final: (_, { left, right }) => !(left === 0 && right === 0),
  observe: (_, { left, right }) => [left, right],
});

export default model;
