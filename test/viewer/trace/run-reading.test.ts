/** What the page reads off a run: memory, signs, words, and where keys lead. */
import { describe, expect, it } from 'vitest';
import lostWakeup from '../../../models/violates/check-then-register.ts';
import { moved, moveFor, rowOf } from '../../../viewer/trace/cursor.ts';
import { markersOf } from '../../../viewer/trace/markers.ts';
import { memoryAt } from '../../../viewer/trace/memory-at.ts';
import { deedOf, stepNotes } from '../../../viewer/trace/step-notes.ts';
import { traceRows } from '../../../viewer/trace/trace-rows.ts';
import { violationOf } from '../../checker/three-cells.ts';
import { step } from '../../report/verdict-examples.ts';

const wait = { thread: 'a', text: 'wait(flag, 0)' };

describe('memory after a step', () => {
  it('is what the steps so far have left, beside what it was before', async () => {
    const violation = await violationOf(lostWakeup);
    const ready = (first: number, last: number) => {
      const [{ name, value, before, isTouched }] = memoryAt(violation, first, last) as [never];
      return [name, value, before, isTouched];
    };
    expect(ready(0, 0)).toEqual(['ready', 0, null, true]);
    expect(ready(2, 2)).toEqual(['ready', 1, 0, true]);
    expect(ready(3, 3)).toEqual(['ready', 1, null, true]);
    expect(ready(1, 4)).toEqual(['ready', 1, 0, true]);
  });

  it('is what the last of several changes left', async () => {
    const violation = await violationOf(lostWakeup);
    const [first, ...rest] = violation.steps;
    const again = { ...first!, changes: [{ cell: 0, name: 'ready', before: 0, after: 7 }] };
    expect(memoryAt({ ...violation, steps: [again, ...rest] }, 3, 3)[0]).toMatchObject({
      value: 1,
      before: null,
    });
  });

  it('tells cells apart that no step touches', async () => {
    const violation = await violationOf(lostWakeup);
    const memory = [...violation.memory, { cell: 9, name: 'other', value: 5 }];
    expect(memoryAt({ ...violation, memory }, 2, 2).at(-1)).toMatchObject({ value: 5, isTouched: false });
  });
});

describe('the signs of a step', () => {
  it.each([
    [{}, ['step']],
    [{ parked: true }, ['park']],
    [{ ended: 'finished' }, ['finished']],
    [{ operation: 'choose', result: 'dies' }, ['stopped']],
    [{ operation: 'choose', result: 'aborts', ended: 'finished' }, ['aborted', 'finished']],
    [{ operation: 'choose', result: 'lives on' }, ['step']],
    [{ cause: 'timeout', ended: 'failed' }, ['timeout', 'failed']],
    [{ cause: 'spurious', parked: true }, ['spurious', 'park']],
  ] as const)('of %j are %j', (parts, signs) => {
    expect(markersOf(step(1, { ...wait, ...parts }))).toEqual(signs);
  });
});

describe('the words of a step', () => {
  it('say what it returned and what came of it', () => {
    expect(deedOf(step(1, { ...wait, result: 'not-equal' }))).toBe('wait(flag, 0) → not-equal');
    expect(deedOf(step(1, { ...wait, parked: true }))).toBe('wait(flag, 0)');
    const notesOf = (parts: object) => stepNotes(step(1, { ...wait, ...parts })).map(({ text }) => text);
    expect(notesOf({ cause: 'timeout', ended: 'finished' })).toEqual(['its time is up', 'finishes']);
    expect(notesOf({ operation: 'notify', woke: ['b', 'c'] })).toEqual(['wakes b, c']);
    expect(notesOf({ operation: 'notify' })).toEqual(['wakes nobody']);
    const changes = [1, 0].map((after, index) => ({ step: 2, thread: 'b', before: index, after }));
    expect(notesOf({ changedBack: { since: 0, changes } })).toEqual([
      'had changed to 1 and back since its start',
    ]);
  });
});

describe('the cursor', () => {
  it('goes through rows, from the start to the end and no further', async () => {
    const rows = traceRows(await violationOf(lostWakeup), new Set());
    expect([moved(rows, 0, 'back'), moved(rows, 0, 'forward'), moved(rows, 1, 'back')]).toEqual([0, 1, 0]);
    expect([moved(rows, 4, 'forward'), moved(rows, 4, 'first'), moved(rows, 0, 'last')]).toEqual([4, 0, 4]);
  });

  it('takes folded steps in one go, from wherever among them it stands', async () => {
    const [row, ...rest] = traceRows(await violationOf(lostWakeup), new Set());
    const rows = [
      { ...row!, last: 3 },
      { ...rest.at(-1)!, first: 4 },
    ];
    expect([moved(rows, 0, 'forward'), moved(rows, 2, 'forward'), rowOf(rows, 2)]).toEqual([3, 4, 0]);
  });

  it('is moved by arrows and letters, and by nothing else', () => {
    expect(['ArrowLeft', 'ArrowDown', 'j', 'k', 'Home', 'End', 'x', 'constructor'].map(moveFor)).toEqual([
      ...['back', 'forward', 'forward', 'back', 'first', 'last'],
      null,
      null,
    ]);
  });
});
