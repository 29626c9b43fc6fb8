import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { ModelledMemory } from '../../../src/memory/modelled/modelled-memory.ts';
import { describeMemory, type UseMemory } from '../memory-contract.ts';

const cell = 0 as Cell;

const useDirectly: UseMemory = (length, body) => {
  const layout = new CellLayout();
  layout.cells('cell', length);
  const memory = new ModelledMemory(layout);
  memory.direct(new Int32Array(length), () => body(memory));
};

describeMemory('ModelledMemory', useDirectly);

describe('ModelledMemory', () => {
  it('cannot be used unless a model is running', () => {
    const layout = new CellLayout();
    layout.cell('cell');
    const memory = new ModelledMemory(layout);
    expect(() => memory.load(cell)).toThrow(
      expect.objectContaining({
        name: 'ForeignMemoryError',
        message: expect.stringContaining('used outside the model'),
      }),
    );
  });

  it('cannot be used any more once direct use is over, even if it failed', () => {
    const layout = new CellLayout();
    layout.cell('cell');
    const memory = new ModelledMemory(layout);
    const fail = (): never =>
      memory.direct(new Int32Array(1), () => {
        throw new Error('failed');
      });
    expect(fail).toThrow('failed');
    expect(() => memory.load(cell)).toThrow('used outside the model');
  });

  it('refuses to wait for ever where there is but one thread', () => {
    useDirectly(1, (memory) => {
      expect(() => memory.wait(cell, 0)).toThrow('Waiting on cell 0 would last for ever here');
    });
  });

  it('refuses values that are not integers', () => {
    useDirectly(1, (memory) => {
      expect(() => memory.store(cell, 0.5)).toThrow('Expected cell values to be integers, got 0.5.');
      expect(() => memory.compareExchange(cell, 0, Number.NaN)).toThrow(TypeError);
    });
  });

  it('says which cells there are', () => {
    useDirectly(2, (memory) => {
      expect(() => memory.load(2 as Cell)).toThrow('Expected a cell from 0 to 1, got 2.');
    });
  });
});
