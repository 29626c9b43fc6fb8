import { describe, expect, it } from 'vitest';
import { type Cell, cellAt } from '../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../src/memory/cell-layout.ts';

describe('CellLayout', () => {
  it('hands out cells one after the other', () => {
    const layout = new CellLayout();
    expect(layout.cell('head')).toBe(0);
    expect(layout.cells('next', 3)).toBe(1);
    expect(layout.cell('tail')).toBe(4);
    expect(layout.size).toBe(5);
  });

  it('begins where it is told to', () => {
    const layout = new CellLayout(10);
    expect(layout.cell('head')).toBe(10);
    expect(layout.base).toBe(10);
    expect(layout.size).toBe(1);
  });

  it('gives the same cells for the same calls, so that another thread can attach', () => {
    const allocate = (layout: CellLayout): Cell[] => [layout.cells('queue', 2), layout.cell('permits')];
    expect(allocate(new CellLayout(4))).toEqual(allocate(new CellLayout(4)));
  });

  it('names a cell, a cell in a row, and a cell that it did not hand out', () => {
    const layout = new CellLayout();
    layout.cell('permits');
    const row = layout.cells('state', 3);
    expect(layout.nameOf(0)).toBe('permits');
    expect(layout.nameOf(cellAt(row, 2))).toBe('state[2]');
    expect(layout.nameOf(4)).toBe('cell 4');
  });

  it('puts the name of a part before the names of its cells', () => {
    const layout = new CellLayout();
    const queue = layout.within('semaphore').within('queue');
    queue.cell('head');
    queue.cells('state', 2);
    expect(layout.nameOf(0)).toBe('semaphore.queue.head');
    expect(layout.nameOf(2)).toBe('semaphore.queue.state[1]');
    expect(layout.size).toBe(3);
  });

  it('lists what it handed out', () => {
    const layout = new CellLayout();
    layout.cell('head');
    layout.within('queue').cells('state', 2);
    expect(layout.regions).toEqual([
      { name: 'head', cell: 0, count: 1 },
      { name: 'queue.state', cell: 1, count: 2 },
    ]);
  });
});
