/** One thread over three cells, to be run on histories by hand. */
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { ModelledMemory } from '../../../src/memory/modelled/modelled-memory.ts';
import { ModelledThread, type ThreadContext } from '../../../src/memory/modelled/modelled-thread.ts';
import type { RecordingOptions } from '../../../src/memory/modelled/recording.ts';
import { describeOperation, type Operation } from '../../../src/memory/operation.ts';
import type { Entry, Reaction, ThreadProgram } from '../../../src/memory/thread-program.ts';

/** What the thread's code gets: cells 0, 1 and 2. */
export interface Place {
  readonly memory: ModelledMemory;
  readonly x: Cell;
  readonly y: Cell;
  readonly z: Cell;
}

/** Memory with the cells of a {@link Place}. */
export function place(): Place {
  const layout = new CellLayout();
  const memory = new ModelledMemory(layout);
  return { memory, x: layout.cell('x'), y: layout.cell('y'), z: layout.cell('z') };
}

/** A thread called `worker` that runs `body`. */
export function threadOf(
  body: (place: Place, thread: ThreadContext) => unknown,
  options: Partial<RecordingOptions> = {},
): ModelledThread {
  const cells = place();
  const defaults = { maxStepsPerOperation: 100, boundaries: true, stacks: false, events: true };
  const allOptions = { ...defaults, ...options };
  return new ModelledThread('worker', cells.memory, (context) => body(cells, context), allOptions);
}

/** Runs a thread on a history, step by step from its beginning, so that each value answers what the thread did. */
export function feed(program: ThreadProgram, ...entries: readonly Entry[]): Reaction {
  const recorded: (Operation | null)[] = [];
  for (const [known, entry] of entries.entries()) {
    const before = program.run(entries.slice(0, known), recorded);
    recorded.push(typeof entry === 'number' && before.kind === 'stepped' ? before.operation : null);
  }
  return program.run(entries, recorded);
}

/** The thread's next operation as text, such as `store(cell 1, 6)`, after it has received `entries`. */
export function nextOf(program: ThreadProgram, ...entries: readonly Entry[]): string {
  const reaction = feed(program, ...entries);
  return reaction.kind === 'stepped' ? describeOperation(reaction.operation) : reaction.kind;
}
