/**
 * Load buffering: each of two threads loads the other's cell and then stores to its own.
 *
 * If both loads returned 1, each would have read what the other one stores only afterwards: effects before their
 * causes. Processors that let stores pass earlier loads can show it; sequentially consistent atomics cannot.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: 'load buffering',
  description: 'Two threads that each look and then store cannot both see the store of the other.',
  setup: ({ memory, cells }) => ({ memory, x: cells.cell('x'), y: cells.cell('y') }),
  threads: {
    left: ({ memory, x, y }) => {
      const seen = memory.load(y);
      memory.store(x, 1);
      return seen;
    },
    right: ({ memory, x, y }) => {
      const seen = memory.load(x);
      memory.store(y, 1);
      return seen;
    },
  },
  final: (_, { left, right }) => !(left === 1 && right === 1),
  observe: (_, { left, right }) => [left, right],
});

export default model;
