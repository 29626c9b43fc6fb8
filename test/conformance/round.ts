/**
 * How real threads and the one that watches them go through one run after the other, over shared control words.
 *
 * Sleepers.   A program may leave threads asleep for good. Somebody has to wake them, and must know for certain that the
 *             program would not have. When every thread has finished or says that it waits, the watcher raises `RESCUED`,
 *             looks once more, and wakes whoever is parked, counting them. A thread whose wait ends with 'ok' after that
 *             takes itself for a sleeper; one whose wait ends otherwise stops, and the run is not used.
 * Certainty.  A thread says that it runs before it looks at `RESCUED`; the watcher raises that before it looks at the
 *             threads. So no thread goes on unseen. If more threads take themselves for sleepers than the watcher woke,
 *             then the program woke some of them, and the run is not used either. No timing decides anything.
 */
import type { Pace } from './pace.ts';
import type { ConformanceProgram } from './program.ts';
import type { SurfaceName } from './surface.ts';

/** Control words, by index; each thread has a word of its own from `STATUS` on. */
export const ROUND = 0;
export const DONE = 1;
export const RESCUED = 2;
export const STATUS = 3;

/** What a thread's word says. */
export const RUNNING = 0;
export const WAITING = 1;
export const FINISHED = 2;

/** Runs of one program. The threads know the program by its number. */
export interface Batch {
  readonly program: number;
  readonly thread: number;
  readonly surface: SurfaceName;
  readonly paces: readonly Pace[];
  readonly control: SharedArrayBuffer;
  /** When the current run began: one double. */
  readonly begin: SharedArrayBuffer;
  /** The cells of all runs, one after the other. */
  readonly cells: SharedArrayBuffer;
}

/** What a thread made of one run. */
export interface ThreadRun {
  /** Null unless it finished. */
  readonly result: unknown;
  /** `asleep`: for good, if as many are as were woken. `disturbed`: the watcher woke sleepers too early. */
  readonly end: 'finished' | 'asleep' | 'disturbed';
}

export const cellBytes = ({ cells }: ConformanceProgram): number =>
  cells.length * Int32Array.BYTES_PER_ELEMENT;
