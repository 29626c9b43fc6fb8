import { expect, it } from 'vitest';
import { dot, dotClosing } from '../../src/report/index.ts';
import { holds, inconclusive, lostWakeup } from './verdict-examples.ts';

it('has a character for each verdict', () => {
  expect([holds, lostWakeup, inconclusive].map((verdict) => dot(verdict))).toEqual(['.', 'x', '?']);
  expect(dot(holds, { colors: true })).toContain('\u001b[');
});

it('tells at the end only of what does not hold', () => {
  const text = dotClosing([holds, lostWakeup, inconclusive].map((verdict) => ({ file: null, verdict })));
  expect(text).not.toContain('✓');
  expect(text).toContain('✗ check then register: lost wakeup');
  expect(text).toContain('? condvar: broadcast');
  expect(text).toContain('3 models: 1 holds, 1 violated, 1 inconclusive');
});
