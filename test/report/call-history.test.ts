import { describe, expect, it } from 'vitest';
import type { HistoryCall, Violation } from '../../src/checker/verdict.ts';
import { callHistory } from '../../src/report/call-history.ts';
import { styleOf } from '../../src/report/text-options.ts';
import { lostWakeup, step } from './verdict-examples.ts';

const called = (
  thread: string,
  name: string,
  [invoked, responded]: readonly [number, number | null],
  parts: Partial<HistoryCall> = {},
): HistoryCall => ({
  thread,
  name,
  args: [],
  result: null,
  invoked,
  responded,
  unexplained: false,
  ...parts,
});

const violationWith = (history: readonly HistoryCall[]): Violation => ({
  ...lostWakeup.violation,
  kind: 'not-linearizable',
  threads: ['producer', 'consumer 1', 'consumer 2'],
  steps: Array.from({ length: 12 }, (_, index) => step(index + 1, { thread: 'producer', text: 'load(x)' })),
  history,
});

const queue = violationWith([
  called('consumer 1', 'dequeue', [1, 12], { result: '1', unexplained: true }),
  called('producer', 'enqueue', [2, 4], { args: ['1'] }),
  called('consumer 2', 'dequeue', [4, 10], { result: '1' }),
  called('producer', 'enqueue', [11, null], { args: ['2'] }),
]);

const draw = (violation: Violation, width: number): string[] => callHistory(violation, styleOf({ width }));

describe('the calls of a run', () => {
  it('are drawn as bars over the steps at which any begins or ends', () => {
    expect(draw(queue, 100)).toEqual([
      '  The calls, from the step each began with to the one it returned after',
      '    step        1  2  4  10 11 12',
      '    producer       ├───┤            enqueue(1)',
      '    producer                ├───╌   enqueue(2) … has not returned',
      '    consumer 1  ├───────────────┤   dequeue() → 1  ✗ no order explains it',
      '    consumer 2        ├───┤         dequeue() → 1',
    ]);
  });

  it('are told in words where bars do not fit', () => {
    const history = Array.from({ length: 14 }, (_, index) =>
      called('producer', 'enqueue', [2 * index + 1, 2 * index + 1 + (index % 2)], { args: [String(index)] }),
    );
    const lines = draw(violationWith(history), 80);
    expect(lines.slice(1, 3)).toEqual([
      '    producer  enqueue(0), step 1',
      '    producer  enqueue(1), steps 3 to 4',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('are left out where there are none', () => {
    expect(draw(violationWith([]), 100)).toEqual([]);
  });
});
