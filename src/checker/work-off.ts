/** Works in turns, so that other tasks get theirs, until there is nothing left to do or the work is stopped from outside. */
import type { CheckOptions, Progress } from './options.ts';

/** How long to work before other tasks, such as an abort, get their turn. */
const TURN_MS = 40;
const PROGRESS_MS = 200;

/** Something to be done in turns. */
export interface Work {
  /** Works for some milliseconds. Returns whether there is nothing left to do. */
  advance(milliseconds: number): boolean;
  progress(elapsedMs: number): Progress;
}

/**
 * Returns why the work was stopped from outside, if it was.
 *
 * @param begin When the check began.
 */
export async function workOff(
  work: Work,
  { timeLimitMs = Number.POSITIVE_INFINITY, signal, onProgress }: CheckOptions,
  begin: number,
): Promise<'time' | 'aborted' | null> {
  let reported = begin;
  if (signal?.aborted) return 'aborted';
  while (!work.advance(Math.min(TURN_MS, timeLimitMs))) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    if (signal?.aborted) return 'aborted';
    if (now - begin > timeLimitMs) return 'time';
    if (onProgress && now - reported > PROGRESS_MS) {
      onProgress(work.progress(now - begin));
      reported = now;
    }
  }
  return null;
}
