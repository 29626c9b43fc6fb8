/** The index of a report: addresses, filters, order. */
import { describe, expect, it } from 'vitest';
import { reportDocument } from '../../../src/report/index.ts';
import { shownBy } from '../../../viewer/index/address.ts';
import { headlineOf, labelOf, listed } from '../../../viewer/index/model-filter.ts';
import { assertion, holds, inconclusive, litmus, lostWakeup } from '../../report/verdict-examples.ts';

const { models } = reportDocument(
  [holds, litmus, lostWakeup, inconclusive, assertion].map((verdict) => ({ file: 'models/x.ts', verdict })),
);
const shown = (text: string, verdict: Parameters<typeof listed>[1]['verdict'] = null) =>
  listed(models, { text, verdict }).map(({ index }) => index);

describe('the index', () => {
  it('lists what needs a look first, and else keeps the order', () => {
    expect(shown('')).toEqual([2, 4, 3, 0, 1]);
  });

  it('finds models by all words, in name, bounds, file or what was found', () => {
    expect(shown('lost')).toEqual([2]);
    expect(shown('MUTUAL exclusion')).toEqual([0]);
    expect(shown('threads 3 rounds')).toEqual([3, 0]);
    expect(shown('x.ts store')).toEqual([1]);
    expect(shown('nothing like that')).toEqual([]);
  });

  it('shows one kind of verdict alone', () => {
    expect(shown('', 'holds')).toEqual([0, 1]);
    expect(shown('condvar', 'holds')).toEqual([]);
  });

  it('calls models as the other reports do', () => {
    expect(models.map(headlineOf)).toEqual([
      'holds',
      'holds',
      'lost wakeup',
      'inconclusive',
      'assertion failed',
    ]);
    expect([labelOf(models[0]!), labelOf(models[1]!)]).toEqual([
      'semaphore: mutual exclusion (threads 3, rounds 2)',
      'store buffering',
    ]);
  });
});

describe('the address', () => {
  it('asks for a model by its number, or else for the index', () => {
    expect(
      ['#model-1', '#model-5', '', '#model-0', '#model-6', '#x'].map((hash) => shownBy(hash, 5)),
    ).toEqual([...[0, 4], ...[null, null, null, null]]);
  });

  it('always shows a model that is alone', () => {
    expect(['', '#model-7'].map((hash) => shownBy(hash, 1))).toEqual([0, 0]);
  });
});
