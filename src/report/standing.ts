/** Where a thread stands at the end of a counterexample, in words. */
import { match } from 'ts-pattern';
import type { SourcePosition, Standing } from '../checker/verdict.ts';

/** A sentence that begins with the thread's name. */
export function standingStory(
  { thread, role, within, next, source, blocks }: Standing,
  nameOf: (position: SourcePosition) => string,
): string {
  const place = `${next}${within === null ? '' : ` in "${within}"`}${source === null ? '' : ` (${nameOf(source)})`}`;
  const whom = blocks.map((other) => `"${other}"`).join(' and ');
  return match(role)
    .with('racing', () => `${thread} comes to ${place}.`)
    .with('blocked', () => `${thread} does not get on: ${place}.`)
    .with('stopped', () =>
      blocks.length === 0
        ? `${thread} stands before ${place}.`
        : `${thread} stands before ${place}. As long as it does, it blocks ${whom}.`,
    )
    .exhaustive();
}
