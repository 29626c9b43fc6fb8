/** What is asked of every tool alike. */
import type { Size } from '../programs/size.ts';
import type { Outcome } from '../row.ts';

export interface Task {
  readonly program: string;
  readonly size: Size;
  readonly seeded: boolean;
  readonly setting: string;
  readonly limitSeconds: number;
}

/** Blocks until the tool has answered or the time is over. Throws if the tool is not there, or does not work. */
export type Runner = (task: Task) => Outcome;
