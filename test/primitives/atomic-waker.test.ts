import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { AtomicWaker } from '../../src/primitives/atomic-waker.ts';
import { ConcurrentRegisterError } from '../../src/primitives/errors.ts';

const setUp = () => {
  const memory = NativeMemory.allocate(4);
  const cells = new CellLayout();
  const waker = new AtomicWaker(memory, cells);
  return {
    memory,
    waker,
    state: cells.regions[0]!.cell,
    here: cells.cell('here'),
    there: cells.cell('there'),
  };
};

describe('AtomicWaker', () => {
  it('wakes nobody if nobody is registered', () => {
    expect(setUp().waker.wake()).toBe(false);
  });

  it('wakes who is registered, once', () => {
    const { memory, waker, here } = setUp();
    waker.register(here);
    expect([waker.wake(), waker.wake()]).toEqual([true, false]);
    expect(memory.load(here)).toBe(1);
    expect(memory.wait(here, 0)).toBe('not-equal');
  });

  it('wakes where the waiter was last', () => {
    const { memory, waker, here, there } = setUp();
    waker.register(here);
    waker.register(there);
    waker.wake();
    expect([memory.load(here), memory.load(there)]).toEqual([0, 1]);
  });

  it('wakes a waiter at once that registers during a wake', () => {
    const { memory, waker, state, here } = setUp();
    memory.store(state, 2);
    waker.register(here);
    expect(memory.load(here)).toBe(1);
  });

  it('leaves a wake to a waiter that is registering', () => {
    const { memory, waker, state } = setUp();
    memory.store(state, 1);
    expect(waker.wake()).toBe(false);
    expect(memory.load(state)).toBe(3);
  });

  it('refuses a second waiter at the same time', () => {
    const { memory, waker, state, here } = setUp();
    memory.store(state, 1);
    expect(() => waker.register(here)).toThrow(ConcurrentRegisterError);
  });
});
