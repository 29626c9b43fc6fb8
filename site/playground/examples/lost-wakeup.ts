// The waiter looks, in vain; the notifier comes and goes; then the waiter falls asleep, for good.
//
// To mend it, let `wait` look again: make the notifier change the very cell that is waited on.
// Replace `memory.wait(wakeup, 0)` by `memory.wait(ready, 0)`, and `memory.notify(wakeup)` by `memory.notify(ready)`.
import { defineModel } from 'heddle/checker';

export default defineModel({
  name: 'lost wakeup',
  description: 'A waiter that looked in vain must not sleep through the wakeup that follows.',
  setup: ({ memory, cells }) => ({
    memory,
    ready: cells.cell('ready'),
    wakeup: cells.cell('wakeup'),
  }),
  threads: {
    waiter: ({ memory, ready, wakeup }) => {
      while (memory.load(ready) === 0) memory.wait(wakeup, 0);
    },
    notifier: ({ memory, ready, wakeup }) => {
      memory.store(ready, 1);
      memory.notify(wakeup);
    },
  },
  final: ({ memory, ready }) => memory.load(ready) === 1,
});
