import { Barrier, queueNames, TimeoutError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { abortable, kinds } from './kinds.ts';

describe.each(kinds)('Barrier with %s', (_, options) => {
  it('lets all go on together, and tells one of them', async () => {
    const barrier = Barrier.create({ parties: 3, ...options });
    for (const _round of [1, 2]) {
      const passed = await Promise.all([barrier.wait(), barrier.wait(), barrier.wait()]);
      expect(passed).toEqual(['passed', 'passed', 'leader']);
    }
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });

  it('goes on without those who give up', async () => {
    const barrier = Barrier.create({ parties: 2, ...options });
    const { signal, abort } = abortable();
    await expect(barrier.wait({ timeoutMs: 2 })).rejects.toThrow(TimeoutError);
    const aborted = barrier.wait({ signal });
    expect(barrier.arrived).toBe(1);
    abort('enough');
    await expect(aborted).rejects.toBe('enough');
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });

  it('takes no abort once the round is complete', async () => {
    const barrier = Barrier.create({ parties: 2, ...options });
    const { signal, abort } = abortable();
    const first = barrier.wait({ signal });
    const second = barrier.wait();
    abort('too late');
    expect(await Promise.all([first, second])).toEqual(['passed', 'leader']);
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });
});

describe.each(queueNames)('a shared Barrier over %s', (queue) => {
  it('blocks', () => {
    const barrier = Barrier.create({ parties: 2, queue });
    expect(() => barrier.waitSync({ timeoutMs: 2 })).toThrow(TimeoutError);
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });
});
