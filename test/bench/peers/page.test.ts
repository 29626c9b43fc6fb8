/** From the results as data to the page, without any peer. */
import { describe, expect, it } from 'vitest';
import { judgeAll } from '../../../bench/peers/page/criteria.ts';
import { pageOf } from '../../../bench/peers/page/page.ts';
import { size } from '../../../bench/peers/plan.ts';
import type { Results } from '../../../bench/peers/results.ts';
import { type Outcome, type Row, rowOf, withRow } from '../../../bench/peers/row.ts';

const outcome = (seconds: number, more: Partial<Outcome> = {}): Outcome => ({
  verdict: 'holds',
  explored: 1234,
  seconds,
  warmSeconds: null,
  processorSeconds: seconds,
  besidesSeconds: 0.5,
  megabytes: 100,
  note: '',
  ...more,
});

type Named = readonly [tool: Row['tool'], setting: string];

const timed = (program: string, at: string, [tool, setting]: Named, ...outcomes: Outcome[]): Row =>
  rowOf('timings', program, size(at), { tool, setting }, 60, outcomes);

const results = (...rows: Row[]): Results => ({
  schema: 1,
  machine: { processor: 'a processor', cores: 2, gibibytes: 24 },
  versions: { SPIN: '6.5.2' },
  rows,
});

const heddle: Named = ['heddle', 'default'];
const spin: Named = ['SPIN', 'default'];
const loom: Named = ['loom', 'exhaustive'];

describe('the page of benchmarks', () => {
  it('compares medians of the exploration with those of heddle, cold and warm', () => {
    const page = pageOf(
      results(
        timed('futex-mutex', '4x3', heddle, outcome(0.1, { warmSeconds: 0.02 }), outcome(0.3), outcome(0.2)),
        timed('futex-mutex', '4x3', spin, outcome(0.4), outcome(9), outcome(0.1)),
      ),
    );
    expect(page).toContain('### futex mutex 4x3');
    expect(page).toContain('| SPIN, default | holds | 1,234 | 0.4 s | 2 | 20 | 0.4 s | 0.5 s | 100 MiB |');
  });

  it('never takes a run that was cut off for a time, or a bounded one for a proof', () => {
    const page = pageOf(
      results(
        timed('futex-mutex', '3x2', heddle, outcome(0.01, { warmSeconds: 0.005 })),
        timed('futex-mutex', '3x2', loom, outcome(60.1, { verdict: 'unfinished' })),
        timed('futex-mutex', '3x2', ['loom', 'preemptions-2'], outcome(1)),
        timed(
          'futex-mutex',
          '3x2',
          ['shuttle', 'exhaustive'],
          outcome(1, { verdict: 'unable', note: 'steps' }),
        ),
      ),
    );
    expect(page).toContain('| loom, exhaustive | unfinished | 1,234 | > 60 s | > 6,000 | > 12,000 |');
    expect(page).toContain('| loom, preemptions 2 | holds, not exhaustive |');
    expect(page).toContain('| shuttle, exhaustive | unable: steps | 1,234 | 1 s | – | – |');
  });

  it('names the largest size that was finished, and why a tool cannot go on', () => {
    const climbed = (at: string, more: Partial<Outcome>): Row =>
      rowOf('reach', 'futex-mutex', size(at), { tool: 'loom', setting: 'exhaustive' }, 60, [
        outcome(2, more),
      ]);
    const stopped = { verdict: 'unable', note: 'more than 5 threads' } as const;
    const page = pageOf(results(climbed('2x1', {}), climbed('2x2', {}), climbed('6x3', stopped)));
    expect(page).toContain('**2x2**: 1,234 in 2 s; 6x3: more than 5 threads');
  });

  it('says where a bug was missed', () => {
    const missed = rowOf(
      'bugs',
      'treiber-stack',
      size('3x2'),
      { tool: 'loom', setting: 'preemptions-2' },
      60,
      [outcome(2)],
    );
    expect(pageOf(results(missed))).toContain('**missed**: 1,234, 2 s');
  });

  it('keeps the newer of two rows about the same', () => {
    const [older, newer] = [outcome(1), outcome(2)].map((each) => timed('peterson', '2x2', heddle, each));
    expect(withRow(withRow([], older!), newer!)).toEqual([newer]);
  });
});

describe('the claims beside peers', () => {
  it('are met within their bounds, not met beyond, and open without figures', () => {
    const judge = (seconds: number): string =>
      judgeAll([
        timed('futex-mutex', '4x3', heddle, outcome(seconds)),
        timed('futex-mutex', '4x3', spin, outcome(0.4)),
        timed('futex-mutex', '4x3', ['SPIN', 'collapsed'], outcome(0.3)),
      ])[0]!.verdict;
    expect([judge(0.15), judge(0.16)]).toEqual(['met', 'not met']);
    expect(judgeAll([])[0]!.verdict).toBe('not measured');
  });

  it('take the limit of a run that was cut off for the least that it needs', () => {
    const judge = (seconds: number): string | undefined =>
      judgeAll([
        timed('futex-mutex', '3x2', heddle, outcome(seconds)),
        timed('futex-mutex', '3x2', loom, outcome(60, { verdict: 'unfinished' })),
      ]).find(({ claim }) => claim.startsWith('futex mutex 3x2'))?.verdict;
    expect([judge(0.05), judge(0.07)]).toEqual(['met', 'not met']);
  });
});
