// A mutex in one word: free, locked, or locked with somebody asleep, whom the unlock has to wake. With two threads it
// works. With three it does not: a thread that was woken takes the mutex as merely locked, although another one may
// still be asleep, and its own unlock wakes nobody.
//
// To mend it, take the mutex with the mark after a sleep: set `RETAKEN` to `MARKED`.
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { defineModel } from 'heddle/checker';

const FREE = 0;
const LOCKED = 1;
const MARKED = 2; // locked, and somebody may be asleep
const RETAKEN = LOCKED;

function lock(memory: AtomicMemory, word: Cell): void {
  if (memory.compareExchange(word, FREE, LOCKED) === FREE) return;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.compareExchange(word, LOCKED, MARKED) !== FREE) memory.wait(word, MARKED);
    if (memory.compareExchange(word, FREE, RETAKEN) === FREE) return;
  }
}

function unlock(memory: AtomicMemory, word: Cell): void {
  if (memory.exchange(word, FREE) === MARKED) memory.notify(word, 1);
}

export default defineModel({
  name: 'mutex re-acquire',
  description: 'Whoever waits for a mutex gets it once it is free.',
  setup: ({ memory, cells }) => ({ memory, mutex: cells.cell('mutex'), counter: cells.cell('counter') }),
  threads: {
    worker: {
      count: 3,
      body: ({ memory, mutex, counter }, thread) => {
        thread.operation('lock', () => lock(memory, mutex));
        memory.write(counter, memory.read(counter) + 1);
        thread.operation('unlock', () => unlock(memory, mutex));
      },
    },
  },
  final: ({ memory, counter }) => memory.load(counter) === 3,
});
