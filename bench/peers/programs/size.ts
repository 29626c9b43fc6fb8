/** How large a program is, and whether it has its seeded bug. */
import type { AnyModel } from 'heddle/checker';

export interface Size {
  readonly threads: number;
  readonly rounds: number;
  /** Only semaphores have more than one. */
  readonly permits: number;
}

/** The program as a model for heddle. */
export type HeddleProgram = (size: Size, seeded: boolean) => AnyModel;

/** The name of a program at a size, such as `futex-mutex 4x3` or `baseline-semaphore 6x1/2`. */
export const sized = (program: string, { threads, rounds, permits }: Size): string =>
  `${program} ${threads}x${rounds}${permits === 1 ? '' : `/${permits}`}`;
