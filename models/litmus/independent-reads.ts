/**
 * IRIW, independent reads of independent writes: two threads each store to a cell of their own, and two others
 * load both cells, in opposite orders.
 *
 * If one reader sees x stored and y not yet, and the other one y and not yet x, they disagree about which store
 * came first. Sequentially consistent atomics have one order for everybody.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: 'IRIW',
  description: 'Two readers cannot disagree about which of two independent stores came first.',
  setup: ({ memory, cells }) => ({ memory, x: cells.cell('x'), y: cells.cell('y') }),
  threads: {
    'writer of x': ({ memory, x }) => memory.store(x, 1),
    'writer of y': ({ memory, y }) => memory.store(y, 1),
    'reader of x': ({ memory, x, y }) => [memory.load(x), memory.load(y)],
    'reader of y': ({ memory, x, y }) => [memory.load(y), memory.load(x)],
  },
  final: (_, results) => !(isFirstOnly(results['reader of x']) && isFirstOnly(results['reader of y'])),
  observe: (_, results) => [...results['reader of x'], ...results['reader of y']],
});

/** Whether a reader saw the store that it looked for first, and not the other one. */
const isFirstOnly = ([first, second]: readonly number[]): boolean => first === 1 && second === 0;

export default model;
