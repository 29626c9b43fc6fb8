import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/memory/model-errors.ts';
import { OperationKind } from '../../src/memory/operation.ts';
import type { OperationCompleted, Reaction } from '../../src/memory/thread-program.ts';
import type { History } from '../../src/scheduler/history.ts';
import { HistoryTree } from '../../src/scheduler/history-tree.ts';
import { load, scripted, stepped, store, straight, thread } from './hand-made.ts';

const folded = (to: number, mark = ''): Reaction => ({
  kind: 'folded',
  to,
  mark,
  carried: { end: mark, values: [] },
});

const completed = (from: number, result: number, next: OperationCompleted['next'] = null): Reaction => ({
  kind: 'operation-completed',
  from,
  completed: { kind: 'completed', name: 'take', result },
  resultKey: String(result),
  next,
});

const message = ({ stepped: end }: History): string => {
  expect(end!.operation.kind).toBe(OperationKind.failed);
  return (end!.outcome as Error).message;
};

describe('HistoryTree', () => {
  it('runs the code once for each new history and never again for a known one', () => {
    const tree = new HistoryTree(straight(load(0), load(1)));
    expect(tree.runs).toBe(1);
    const child = tree.child(tree.root, 5);
    expect(tree.child(tree.root, 5)).toBe(child);
    expect(tree.child(tree.root, 6)).not.toBe(child);
    expect([tree.runs, tree.size]).toEqual([3, 3]); // the root and its two children
    expect(child.stepped!.operation).toEqual(load(1));
  });

  it('numbers equal steps at equal places equally, all others differently', () => {
    const tree = new HistoryTree(thread((perform) => perform(load(perform(load(0))))));
    const [back, on] = [tree.child(tree.root, 0), tree.child(tree.root, 1)];
    expect(back.signature).toBe(tree.root.signature);
    expect(on.signature).not.toBe(tree.root.signature);
    const ends = [tree.child(back, 3), tree.child(on, 3), tree.child(on, 4)].map((end) => end.signature);
    expect(ends[0]).toBe(ends[1]); // both returned 3
    expect(ends[1]).not.toBe(ends[2]);
  });

  it('knows the values that complete an operation', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(load(0)),
        0: completed(0, 7),
        'take=7': stepped(store(1, 1)),
        1: stepped(load(1)),
      }),
    );
    tree.child(tree.root, 0);
    tree.child(tree.root, 1);
    expect(tree.root.completing).toEqual(new Set([0]));
  });

  it('leaves a thread where it is once it has ended', () => {
    const tree = new HistoryTree(straight());
    expect(tree.child(tree.root, 7)).toBe(tree.root);
  });

  it('leads a retried attempt back to where it began', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(store(1, 1)),
        0: stepped(load(0)),
        '0 0': folded(1),
        '0 0 []': stepped(load(0)),
        '0 1': stepped(store(1, 0)),
      }),
    );
    const began = tree.child(tree.root, 0);
    expect(tree.hasBoundaries).toBe(false);
    expect(tree.child(began, 0)).toBe(began);
    expect(tree.hasBoundaries).toBe(true);
    expect(tree.child(began, 1).stepped!.operation).toEqual(store(1, 0));
  });

  it('knows settled attempts by what they carry, however they went', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(load(0)),
        0: folded(0, 'low'),
        1: folded(0, 'low'),
        2: folded(0, 'high'),
        '0 [low]': stepped(store(1, 0)),
        '1 [low]': stepped(store(1, 0)),
        '2 [high]': stepped(store(1, 1)),
      }),
    );
    const low = tree.child(tree.root, 0);
    expect(tree.child(tree.root, 1)).toBe(low);
    expect(tree.child(tree.root, 2)).not.toBe(low);
  });

  it('keeps of a completed operation nothing but its result', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(load(0)),
        0: completed(0, 8, store(1, 8)),
        5: completed(0, 8, store(1, 8)),
        6: completed(0, 9, store(1, 9)),
        'take=8': stepped(store(1, 8)),
        'take=9': stepped(store(1, 9)),
      }),
    );
    const eight = tree.child(tree.root, 0);
    expect(eight.depth).toBe(1); // of one entry, the result
    expect(tree.child(tree.root, 5)).toBe(eight);
    expect(tree.child(tree.root, 6).stepped!.operation).toEqual(store(1, 9));
  });

  it('passes several boundaries at once', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(load(0)),
        0: completed(0, 8),
        'take=8': folded(1, 'on'),
        'take=8 [on]': stepped(load(2)),
      }),
    );
    expect(tree.child(tree.root, 0).stepped!.operation).toEqual(load(2));
  });

  it('notices that a retried attempt goes on differently than before', () => {
    const tree = new HistoryTree(scripted({ '': stepped(load(0)), 0: folded(0), '0 []': stepped(load(1)) }));
    expect(message(tree.child(tree.root, 0))).toMatch(
      /^Thread "scripted" retried or settled an attempt that carries the same values as before, but went on with load\(cell 1\) instead of load\(cell 0\), after 1 steps\. .*retry\(attempt, …\)/,
    );
  });

  it('notices that equal results of an operation lead to different steps', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(load(0)),
        0: completed(0, 8, store(1, 8)),
        5: completed(0, 8, store(1, 5)),
        'take=8': stepped(store(1, 8)),
      }),
    );
    tree.child(tree.root, 0);
    expect(message(tree.child(tree.root, 5))).toContain(
      'completed its operation "take" with the same result as before, but went on with store(cell 1, 5) instead of store(cell 1, 8)',
    );
  });

  it('notices the first time already that a result alone leads to another step than the code did', () => {
    const tree = new HistoryTree(
      scripted({
        '': stepped(load(0)),
        5: completed(0, 8, store(1, 5)),
        'take=8': stepped(store(1, 0)),
      }),
    );
    expect(message(tree.child(tree.root, 5))).toContain(
      'completed its operation "take" and went on with store(cell 1, 5), but from the operation\'s result alone it goes on with store(cell 1, 0)',
    );
  });

  it.each([
    ['starts over', folded(0)],
    ['carries the same values each time', folded(0, 'again')],
  ])('notices a loop without any step that %s', (_, reaction) => {
    const tree = new HistoryTree({ name: 'spinner', run: () => reaction });
    expect(message(tree.root)).toContain('Thread "spinner" went round a loop without any step');
  });

  it("keeps a model's mistake as the step of its history, and lets all other errors pass", () => {
    const mistake = new ModelError('not a model');
    const fails = (error: Error) => () =>
      new HistoryTree({
        name: 'broken',
        run: () => {
          throw error;
        },
      });
    expect(fails(mistake)().root.stepped!.outcome).toBe(mistake);
    expect(fails(new TypeError('a bug'))).toThrow('a bug');
  });
});
