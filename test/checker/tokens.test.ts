/** A token leads back to the very run that it was printed for. */

import type { AtomicMemory, Cell } from 'heddle/algorithms';
import {
  check,
  defineModel,
  readToken,
  replay,
  replicate,
  type SetUp,
  type Thread,
  TokenError,
  type Violated,
} from 'heddle/checker';
import { beforeAll, describe, expect, it } from 'vitest';

interface Counter {
  readonly memory: AtomicMemory;
  readonly counter: Cell;
}

const model = defineModel({
  name: 'zwei Zähler – «two»',
  setup: ({ memory, cells }: SetUp): Counter => ({ memory, counter: cells.cell('counter') }),
  threads: {
    worker: replicate(2, ({ memory, counter }: Counter) => memory.store(counter, memory.load(counter) + 1)),
    chooser: (_: Counter, thread: Thread) => thread.choose(3),
  },
  final: ({ memory, counter }, { chooser }) => memory.load(counter) === 2 || chooser !== 2,
});

let violation: Violated['violation'];
beforeAll(async () => {
  const verdict = await check(model, { origin: { target: 'two.ts', bounds: { threads: 2 } } });
  violation = (verdict as Violated).violation;
});

describe('a token', () => {
  it('replays the same steps to the same violation', () => {
    expect(replay(model, violation.token).violation).toEqual(violation);
  });

  it('knows the model, where it came from and the schedule', () => {
    const { model: name, kind, origin, moves } = readToken(violation.token);
    expect({ name, kind, origin }).toEqual({
      name: model.name,
      kind: 'final',
      origin: { target: 'two.ts', bounds: { threads: 2 } },
    });
    // The third thread makes its third choice; each worker takes two steps.
    expect(moves.filter(({ thread }) => thread === 2)).toEqual([{ thread: 2, alternative: 2 }]);
    expect(moves.length).toBe(1 + 2 * 2);
  });

  it('that was cut off, changed or never one is refused', () => {
    for (const token of [
      violation.token.slice(0, -3),
      violation.token.replace('_W', '_X'),
      'hd1_',
      'x',
      '',
    ]) {
      expect(() => replay(model, token)).toThrow(TokenError);
    }
  });

  it('of another model, or of a model that has changed, is refused', () => {
    expect(() => replay({ ...model, name: 'other' }, violation.token)).toThrow(
      /Expected a token of model "other"/,
    );
    expect(() => replay({ ...model, final: () => true }, violation.token)).toThrow(/has the model changed/);
    expect(() => replay({ ...model, invariant: () => false }, violation.token)).toThrow(
      /to show final, but it now shows invariant/,
    );
  });

  it('whose run a changed model does not have to its end is refused, even if it is violated before', async () => {
    const loading = (times: number) =>
      defineModel({
        name: 'loads',
        setup: ({ memory, cells }: SetUp): Counter => ({ memory, counter: cells.cell('counter') }),
        threads: {
          loader: ({ memory, counter }: Counter) => {
            for (let time = 0; time < times; time++) memory.load(counter);
          },
        },
        final: () => false,
      });
    const { token } = ((await check(loading(2))) as Violated).violation;
    expect(() => replay(loading(1), token)).toThrow(/cannot be followed to its end/);
  });
});
