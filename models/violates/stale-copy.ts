/**
 * A register that is read from a copy, which comes late: in some order, but not in that of time.
 *
 * The writer stores the value and returns; the copy is written after that. A reader that comes in between still finds the
 * old value. By itself that could be put right by an order in which the read comes first: the object is sequentially
 * consistent. But the write had returned before the read began, and whoever knows that (by a message, by a clock) sees
 * time run backwards.
 *
 * In `fixed` the write returns once the copy is written, and only the copy is read.
 *
 * Source. M. Herlihy and J. Wing, "Linearizability: a correctness condition for concurrent objects", 1990.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const specification = specifications.register<number>(0);
type Caller = Thread<CallsOf<typeof specification>>;

interface Register {
  readonly memory: AtomicMemory;
  readonly value: Cell;
  readonly copy: Cell;
}

const writer = ({ memory, value, copy }: Register, thread: Caller): void => {
  thread.call('write', [1], () => memory.store(value, 1));
  thread.operation('publish', () => memory.store(copy, memory.load(value)));
};

const carefulWriter = ({ memory, value, copy }: Register, thread: Caller): void =>
  thread.call('write', [1], () => {
    memory.store(value, 1);
    memory.store(copy, memory.load(value));
  });

const withWriter = (name: string, writes: (register: Register, thread: Caller) => void): AnyModel =>
  defineModel({
    name,
    description: 'A register is as if one call came after the other, in the order of time.',
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Register => ({
      memory,
      value: cells.cell('value'),
      copy: cells.cell('copy'),
    }),
    threads: {
      writer: writes,
      reader: ({ memory, copy }: Register, thread: Caller) => {
        thread.call('read', [], () => memory.load(copy));
      },
    },
  });

const violated: AnyModel = withWriter('stale copy', writer);

/** Written through. */
export const fixed: AnyModel = withWriter('copy written through', carefulWriter);

export default violated;
