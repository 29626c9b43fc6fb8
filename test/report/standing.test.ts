import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/checker/verdict.ts';
import { standingStory } from '../../src/report/standing.ts';

const nameOf = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${file}:${line}`;
const standing: Standing = {
  thread: 'holder',
  role: 'stopped',
  within: 'unlock',
  next: 'store(lock, 0)',
  source: { file: 'lock.ts', line: 7, column: 3 },
  blocks: ['waiter', 'other'],
};

describe('where a thread stands', () => {
  it.each([
    [standing, 'holder stands before store(lock, 0) in "unlock" (lock.ts:7). As long as it does, it blocks "waiter" and "other".'], // biome-ignore format: one line
    [{ ...standing, blocks: [] }, 'holder stands before store(lock, 0) in "unlock" (lock.ts:7).'],
    [{ ...standing, role: 'racing', within: null }, 'holder comes to store(lock, 0) (lock.ts:7).'],
    [{ ...standing, role: 'blocked', source: null }, 'holder does not get on: store(lock, 0) in "unlock".'],
  ] satisfies [Standing, string][])('is told in a sentence', (one, story) => {
    expect(standingStory(one, nameOf)).toBe(story);
  });
});
