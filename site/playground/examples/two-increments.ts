// Reading and writing are two steps, so that one of the two increments can be lost.
//
// To mend it, add in one step: replace the store by `memory.add(counter, 1)`.
import { defineModel } from 'heddle/checker';

export default defineModel({
  name: 'two increments',
  description: 'A counter counts every increment.',
  setup: ({ memory, cells }) => ({ memory, counter: cells.cell('counter') }),
  threads: {
    worker: {
      count: 2,
      body: ({ memory, counter }) => {
        memory.store(counter, memory.load(counter) + 1);
      },
    },
  },
  final: ({ memory, counter }) => memory.load(counter) === 2,
});
