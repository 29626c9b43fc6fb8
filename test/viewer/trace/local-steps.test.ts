import { describe, expect, it } from 'vitest';
import { foldedRanges } from '../../../viewer/trace/local-steps.ts';
import { step } from '../../report/verdict-examples.ts';

const on = (index: number, thread: string, cellName: string, parts = {}) =>
  step(index, { thread, text: `load(${cellName})`, cellName, ...parts });

const ranges = (steps: Parameters<typeof foldedRanges>[0], unfolded: readonly number[] = []) =>
  foldedRanges(steps, new Set(unfolded)).map(({ first, last }) =>
    first === last ? first : `${first}–${last}`,
  );

describe('the folding of steps', () => {
  it('folds neighbouring steps on cells that no other thread touches', () => {
    expect(
      ranges([on(1, 'a', 'own'), on(2, 'a', 'own'), on(3, 'a', 'shared'), on(4, 'b', 'shared')]),
    ).toEqual(['1–2', 3, 4]);
  });

  it('leaves a lone local step as it is, and what was unfolded', () => {
    expect(ranges([on(1, 'a', 'own'), on(2, 'b', 'other')])).toEqual([1, 2]);
    const steps = [on(1, 'a', 'own'), on(2, 'a', 'own')];
    expect(ranges(steps)).toEqual(['1–2']);
    expect(ranges(steps, [1])).toEqual([1, 2]);
  });

  it.each([
    ['a thread falls asleep', { parked: true }],
    ['a thread ends', { ended: 'finished' }],
    ['its time is up', { cause: 'timeout' }],
    ['somebody is notified', { operation: 'notify' }],
    ['it interrupts somebody', { preempts: true }],
    ['a thread dies', { operation: 'choose', cellName: null, result: 'dies' }],
  ])('shows a step where %s', (_, parts) => {
    expect(ranges([on(1, 'a', 'own'), on(2, 'a', 'own', parts)])).toEqual([1, 2]);
  });

  it('does not fold over the end of an operation, nor over another thread', () => {
    const first = on(1, 'a', 'own', { within: 'lock' });
    expect(ranges([first, on(2, 'a', 'own', { within: 'unlock' })])).toEqual([1, 2]);
    expect(ranges([first, on(2, 'b', 'other'), on(3, 'a', 'own', { within: 'lock' })])).toEqual([1, 2, 3]);
  });

  it('counts what plain accesses touch', () => {
    const plain = on(2, 'a', 'own', { plain: ['read(shared) = 0'] });
    expect(ranges([on(1, 'a', 'own'), plain, on(3, 'b', 'shared')])).toEqual([1, 2, 3]);
  });
});
