/** A schedule as text: one letter a thread, followed by the alternative where it is not the first. */
import type { Move } from '../scheduler/real-threads.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `ABBA2`: thread 0, thread 1 twice, thread 0 in its third way. */
export const scheduleText = (moves: readonly Move[]): string =>
  moves.map(({ thread, alternative }) => `${letters[thread]}${alternative || ''}`).join('');

/** Null if the text is not a schedule. */
export function parseSchedule(text: string): Move[] | null {
  if (!/^(?:[A-Z]\d*)*$/.test(text)) return null;
  return [...text.matchAll(/([A-Z])(\d*)/g)].map(([, letter, alternative]) => ({
    thread: letters.indexOf(letter!),
    alternative: Number(alternative || 0),
  }));
}
