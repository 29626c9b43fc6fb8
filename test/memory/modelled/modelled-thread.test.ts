import { describe, expect, it } from 'vitest';
import { ModelledThread } from '../../../src/memory/modelled/modelled-thread.ts';
import { OperationKind } from '../../../src/memory/operation.ts';
import { feed, nextOf, type Place, threadOf } from './thread-under-test.ts';

describe('ModelledThread', () => {
  it('makes a choice a step of its own and hands the code what was chosen', () => {
    const thread = threadOf(({ memory, x }, { choose }) => memory.store(x, choose(3) * 10));
    expect(nextOf(thread)).toBe('choose(3)');
    expect(nextOf(thread, 2)).toBe('store(cell 0, 20)');
  });

  it.each([0, -1, 1.5, Number.NaN])('fails a thread that chooses among %d', (count) => {
    expect(feed(threadOf((_, { choose }) => choose(count)))).toMatchObject({
      operation: { kind: OperationKind.failed },
      outcome: new RangeError(`Expected \`choose\` to be given an integer >= 1, got ${count}.`),
    });
  });

  it('runs its code from the start for every history, each time independently', () => {
    let runs = 0;
    const thread = threadOf(({ memory, x }) => {
      runs++;
      memory.load(x);
      memory.load(x);
    });
    feed(thread, 0, 0);
    expect(runs).toBe(3); // for the histories of 0, 1 and 2 values
  });

  it('leaves memory unusable once its code has been stopped', () => {
    let leaked: Place | null = null;
    const thread = threadOf((place) => {
      leaked = place;
      place.memory.load(place.x);
    });
    feed(thread);
    const use = (): number => leaked!.memory.load(leaked!.x);
    expect(use).toThrow('Memory was used outside the model that it belongs to');
  });

  it('goes on recording its own steps after another thread of the same memory was run in between', () => {
    const options = { maxStepsPerOperation: 1, boundaries: true, stacks: false, events: true };
    const thread = threadOf(({ memory, x, y }) => {
      const inner = new ModelledThread('inner', memory, () => memory.load(x), options);
      const reaction = inner.run([], []);
      memory.store(y, reaction.kind === 'stepped' ? 1 : 0);
    });
    expect(nextOf(thread)).toBe('store(cell 1, 1)');
  });
});
