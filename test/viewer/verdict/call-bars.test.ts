import { describe, expect, it } from 'vitest';
import type { HistoryCall } from '../../../src/checker/verdict.ts';
import { callBars } from '../../../viewer/verdict/call-bars.ts';
import { lostWakeup, step } from '../../report/verdict-examples.ts';

const call = (thread: string, parts: Partial<HistoryCall>): HistoryCall => ({
  thread,
  name: 'take',
  args: [],
  result: null,
  invoked: 1,
  responded: null,
  unexplained: false,
  ...parts,
});

describe('the bars of calls', () => {
  it('go from the step of the call to that of its answer, thread by thread', () => {
    const history = [
      call('b', { name: 'put', args: ['1', '2'], invoked: 1, responded: 6 }),
      call('a', { invoked: 4, responded: 9, result: '7' }),
      call('b', { invoked: 8 }),
    ];
    const steps = Array.from({ length: 9 }, (_, index) => step(index + 1, { thread: 'a', text: 'load(x)' }));
    const { times, bars } = callBars({ ...lostWakeup.violation, threads: ['a', 'b'], steps, history });
    expect(times).toEqual([1, 4, 6, 8, 9]);
    expect(bars.map(({ lane, from, to, text }) => [lane, from, to, text])).toEqual([
      [0, 1, 4, 'take() → 7'],
      [1, 0, 2, 'put(1, 2)'],
      [1, 3, 4, 'take() …'],
    ]);
  });

  it('are none where there are no calls', () => {
    expect(callBars(lostWakeup.violation).bars).toEqual([]);
  });
});
