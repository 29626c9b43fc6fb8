import { describe, expect, it } from 'vitest';
import { wrap, wrapList } from '../../src/report/wrap.ts';

describe('wrap', () => {
  it('leaves what fits as it is', () => {
    expect(wrap('load(flag) → 0', 14)).toEqual(['load(flag) → 0']);
  });

  it('breaks an operation after its bracket and never between an arrow and the result', () => {
    expect(wrap('compareExchange(lock, 0, 1) → 0', 18)).toEqual(['compareExchange(', '  lock, 0, 1) → 0']);
    expect(wrap('exchange(lock, 0) → 1', 20)).toEqual(['exchange(lock, 0)', '  → 1']);
  });

  it('breaks inside a name only if the name is too long for a line', () => {
    expect(wrap('load(semaphore.queue.head)', 18)).toEqual(['load(semaphore.', '  queue.head)']);
  });

  it('breaks anywhere if there is no better place', () => {
    expect(wrap('abcdefghij', 6)).toEqual(['abcd', '  efgh', '  ij']);
  });

  it('keeps the entries of a list whole', () => {
    expect(wrapList(['a = b.c', 'd = e.f', 'g = h.i'], 18, ' ')).toEqual(['a = b.c, d = e.f,', ' g = h.i']);
  });
});
