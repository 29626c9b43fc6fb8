import { describe, expect, it } from 'vitest';
import { CellNames } from '../../src/report/cell-names.ts';
import { lostWakeup, step } from './verdict-examples.ts';

const violation = (...names: readonly string[]) => ({
  ...lostWakeup.violation,
  steps: names.map((cellName, index) =>
    step(index + 1, {
      ...{ thread: 'waiter', text: `compareExchange(${cellName}, 0, 1)`, cellName },
      ...{ plain: [`read(${cellName}) = 0`], changes: [{ cell: 0, name: cellName, before: 0, after: 1 }] },
    }),
  ),
});

const shortened = (...names: readonly string[]): readonly string[] => {
  const original = violation(...names);
  return new CellNames(original).shortened(original).steps.map(({ text }) => text.slice(16, -7));
};

describe('the short names of cells', () => {
  it('are the last parts of their names', () => {
    expect(shortened('semaphore.queue.head', 'semaphore.permits')).toEqual(['head', 'permits']);
  });

  it('keep as many parts as tell them apart', () => {
    expect(shortened('first.lock', 'second.lock', 'lock')).toEqual(['first.lock', 'second.lock', 'lock']);
  });

  it('keep the place in a row of cells', () => {
    expect(shortened('queue.slots[0]', 'queue.slots[12]')).toEqual(['slots[0]', 'slots[12]']);
  });

  it('stand in changes and plain accesses, too', () => {
    const original = violation('queue.head');
    const [only] = new CellNames(original).shortened(original).steps;
    expect(only).toMatchObject({ plain: ['read(head) = 0'], changes: [{ name: 'head' }] });
  });

  it('are explained once for a row', () => {
    expect(new CellNames(violation('queue.slots[0]', 'queue.slots[1]', 'flag')).legend).toEqual([
      'slots = queue.slots',
    ]);
  });
});
