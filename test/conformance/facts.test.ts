/** What ECMA-262 says of waiting, one fact at a time: of `Atomics` here, and of the model. */
import { check, defineModel } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

const fresh = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(8));

/** How a wait with this timeout ends where nobody notifies; null if it does not. */
async function modelled(timeoutMs: number | undefined, expected: number): Promise<string | null> {
  const verdict = await check(
    defineModel({
      name: 'one wait',
      setup: ({ memory, cells }) => ({ memory, cell: cells.cell('cell') }),
      threads: {
        waiter: ({ memory, cell }) => memory.wait(cell, expected, timeoutMs),
        bystander: ({ memory, cell }) => memory.load(cell),
      },
      observe: (_, { waiter }) => waiter,
    }),
  );
  if (verdict.verdict === 'violated') return null;
  expect(verdict.outcomes).toHaveLength(1);
  return JSON.parse(verdict.outcomes[0]!);
}

describe('a timeout', () => {
  it.each([0, -0, -1, Number.NEGATIVE_INFINITY])('of %s does not wait at all', async (timeoutMs) => {
    expect(Atomics.waitAsync(fresh(), 0, 0, timeoutMs)).toEqual({ async: false, value: 'timed-out' });
    expect(Atomics.wait(fresh(), 0, 0, timeoutMs)).toBe('timed-out');
    expect(await modelled(timeoutMs, 0)).toBe('timed-out');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined])('of %s never ends', async (timeoutMs) => {
    const cells = fresh();
    const wait = Atomics.waitAsync(cells, 0, 0, timeoutMs);
    expect(wait.async).toBe(true);
    expect(Atomics.notify(cells, 0)).toBe(1);
    expect(await wait.value).toBe('ok');
    expect(await modelled(timeoutMs, 0)).toBe(null);
  });

  it.each([0.01, 1])('of %s ms ends', async (timeoutMs) => {
    expect(Atomics.wait(fresh(), 0, 0, timeoutMs)).toBe('timed-out');
    expect(await modelled(timeoutMs, 0)).toBe('timed-out');
  });

  it.each([0, -1, 1, Number.NaN])('of %s comes after the comparison', async (timeoutMs) => {
    expect(Atomics.wait(fresh(), 0, 5, timeoutMs)).toBe('not-equal');
    expect(await modelled(timeoutMs, 5)).toBe('not-equal');
  });
});

describe('notify', () => {
  it('wakes in the order of waiting, and returns how many it woke', async () => {
    const cells = fresh();
    const order: number[] = [];
    const waits = [0, 1, 2, 3].map((waiter) =>
      Promise.resolve(Atomics.waitAsync(cells, 0, 0).value).then(() => order.push(waiter)),
    );
    expect(Atomics.notify(cells, 1)).toBe(0); // another cell
    expect(Atomics.notify(cells, 0, 0)).toBe(0);
    expect(Atomics.notify(cells, 0, 1)).toBe(1);
    await waits[0];
    expect(order).toEqual([0]);
    expect(Atomics.notify(cells, 0, 2)).toBe(2);
    await Promise.all(waits.slice(0, 3));
    expect(order.toSorted()).toEqual([0, 1, 2]);
    expect(Atomics.notify(cells, 0)).toBe(1);
    await waits[3];
    expect(Atomics.notify(cells, 0)).toBe(0);
  });

  it('leaves a waiter alone that has timed out', async () => {
    const cells = fresh();
    const { value } = Atomics.waitAsync(cells, 0, 0, 1);
    expect(await value).toBe('timed-out');
    expect(Atomics.notify(cells, 0)).toBe(0);
  });
});
