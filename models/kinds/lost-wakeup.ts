/** A thread that looks, and falls asleep after the wakeup that it looked for. */
import { type AnyModel, defineModel } from 'heddle/checker';

const alarm = (name: string, waitsOn: 'bell' | 'ready'): AnyModel =>
  defineModel({
    name,
    setup: ({ memory, cells }) => ({ memory, ready: cells.cell('ready'), bell: cells.cell('bell') }),
    threads: {
      sleeper(shared) {
        const { memory, ready } = shared;
        while (memory.load(ready) === 0) memory.wait(shared[waitsOn], 0);
      },
      waker(shared) {
        const { memory, ready } = shared;
        memory.store(ready, 1);
        memory.notify(shared[waitsOn]);
      },
    },
  });

const violated: AnyModel = alarm('asleep too late', 'bell');
/** `wait` looks again, at the very cell that was changed, in one step with falling asleep. */
export const fixed: AnyModel = alarm('asleep too late, fixed', 'ready');
export default violated;
