/**
 * A lock that two threads hold, since looking whether it is free and taking it are two steps.
 *
 * Nothing inside is watched: that two calls of `lock` have returned, and none of `unlock` has begun, is what no mutex does.
 *
 * In `fixed` one exchange looks and takes.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import {
  type AnyModel,
  type CallsOf,
  defineModel,
  replicate,
  specifications,
  type Thread,
} from 'heddle/checker';

const specification = specifications.mutex();
type Caller = Thread<CallsOf<typeof specification>>;

interface Lock {
  readonly memory: AtomicMemory;
  readonly word: Cell;
}

const lookThenTake = ({ memory, word }: Lock): void => {
  for (const attempt = memory.attempt(); memory.load(word) !== 0; memory.retry(attempt)) memory.wait(word, 1);
  memory.store(word, 1);
};

const take = ({ memory, word }: Lock): void => {
  for (const attempt = memory.attempt(); memory.exchange(word, 1) !== 0; memory.retry(attempt))
    memory.wait(word, 1);
};

const withLock = (name: string, lock: (lock: Lock) => void): AnyModel =>
  defineModel({
    name,
    description: 'A mutex is as if one call came after the other.',
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Lock => ({ memory, word: cells.cell('word') }),
    threads: {
      worker: replicate(2, (shared: Lock, thread: Caller) => {
        thread.call('lock', [], () => lock(shared));
        thread.call('unlock', [], () => {
          shared.memory.store(shared.word, 0);
          shared.memory.notify(shared.word);
        });
      }),
    },
  });

const violated: AnyModel = withLock('lock admits two', lookThenTake);

/** By exchange. */
export const fixed: AnyModel = withLock('lock admits one', take);

export default violated;
