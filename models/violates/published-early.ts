/**
 * A value is published before it is written.
 *
 * The writer raises the flag, then writes the data by a plain access; the reader reads the data once it has seen the
 * flag. Nothing orders the two, so the reader may read before, after, or on real machines in the midst of the write.
 * That no interleaving here gives a wrong answer does not help: the reader takes whatever it gets.
 *
 * In `fixed` the data is written first. Whoever has seen the flag sees all that came before it.
 *
 * Source. ECMA-262, "Memory Model": an atomic read that reads from an atomic write comes after it, and after all that
 *         the writer did before.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly flag: Cell;
  readonly data: Cell;
}

const writer: ThreadBody<Shared> = ({ memory, flag, data }, thread) =>
  thread.operation('publish', () => {
    memory.store(flag, 1);
    memory.write(data, 42);
  });

const carefulWriter: ThreadBody<Shared> = ({ memory, flag, data }, thread) =>
  thread.operation('publish', () => {
    memory.write(data, 42);
    memory.store(flag, 1);
  });

const reader: ThreadBody<Shared> = ({ memory, flag, data }, thread) =>
  thread.operation('look', () => (memory.load(flag) === 1 ? memory.read(data) : null));

const withWriter = (name: string, body: ThreadBody<Shared>): AnyModel =>
  defineModel({
    name,
    description: 'What is read by a plain access was written before.',
    properties: ['data-race'],
    setup: ({ memory, cells }): Shared => ({ memory, flag: cells.cell('flag'), data: cells.cell('data') }),
    threads: { writer: body, reader },
  });

const violated: AnyModel = withWriter('published early', writer);

/** Written, then published. */
export const fixed: AnyModel = withWriter('published last', carefulWriter);

export default violated;
