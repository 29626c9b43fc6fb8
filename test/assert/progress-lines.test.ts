import { expect, it } from 'vitest';
import { progressLines } from '../../src/assert/progress-lines.ts';

const progressAt = (elapsedMs: number): Parameters<ReturnType<typeof progressLines>>[0] => ({
  ...{
    model: 'lock',
    states: 10,
    transitions: 20,
    frontier: 3,
    depth: 4,
    bytes: 100,
    elapsedMs,
    estimatedStates: null,
  },
});

it('is a line every three seconds, and none before', () => {
  const lines: string[] = [];
  const listener = progressLines((line) => lines.push(line));
  for (const elapsedMs of [200, 2900, 3100, 3300, 6000, 6200]) listener(progressAt(elapsedMs));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^checking lock: 10 states, 3 to expand, depth 4, /);
});

it('begins anew with each model', () => {
  const lines: string[] = [];
  const listener = progressLines((line) => lines.push(line));
  for (const model of ['lock', 'queue']) listener({ ...progressAt(3100), model });
  expect(lines).toHaveLength(2);
});
