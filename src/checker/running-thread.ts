/** A thread of a plain run. */
import type { Operation } from '../memory/operation.ts';
import type { Stepped, ThreadProgram } from '../memory/thread-program.ts';

/** A thread, as far as it has got. */
export interface RunningThread {
  readonly name: string;
  readonly program: ThreadProgram;
  readonly values: readonly number[];
  readonly recorded: readonly Operation[];
  readonly next: Stepped;
  readonly isParked: boolean;
}
