/** A budget that is used up gives no proof, and options out of range are refused. */
import { type AnyModel, check, defineModel, type Progress, replicate } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

/** 5 threads with 4 steps each: 20! / 4!^5 interleavings. */
const large: AnyModel = defineModel({
  name: 'large',
  setup: ({ memory, cells }) => ({ memory, counter: cells.cell('counter') }),
  threads: {
    worker: replicate(5, ({ memory, counter }, thread) => {
      for (const round of [1, 2, 3, 4]) thread.operation('add', () => void memory.add(counter, round ** 5));
    }),
  },
});
const factorial = (count: number): bigint => (count <= 1 ? 1n : BigInt(count) * factorial(count - 1));

describe('a budget', () => {
  it('of states, memory or time that is used up is inconclusive', async () => {
    for (const [reason, options] of [
      ['states', { maxStates: 10 }],
      ['memory', { memoryLimitBytes: 1 }],
      ['time', { timeLimitMs: 1e-6 }],
    ] as const) {
      expect(await check(large, options)).toMatchObject({ verdict: 'inconclusive', reason });
    }
  });

  it('used up while threads are still being learned claims nothing covered', async () => {
    const verdict = await check(large, { memoryLimitBytes: 1 });
    expect(verdict).toMatchObject({ verdict: 'inconclusive', outcomes: [] });
    expect(verdict).toHaveProperty('summary', expect.stringContaining('nothing is proved yet'));
    expect(verdict).not.toHaveProperty('summary', expect.stringContaining('covered'));
  });

  it('that suffices gives a proof, with every interleaving counted', async () => {
    const { verdict, statistics } = await check(large);
    expect(verdict).toBe('holds');
    expect(statistics.interleavings).toEqual({
      completed: factorial(20) / factorial(4) ** 5n,
      deadlocked: 0n,
    });
  });

  it('is no violation: an aborted check says so', async () => {
    expect(await check(large, { signal: AbortSignal.abort() })).toMatchObject({
      verdict: 'inconclusive',
      reason: 'aborted',
    });
  });

  it('is no violation: a check that is aborted on its way says so, too', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const threads = { worker: replicate(9, large.threads.worker.body) };
    const options = { signal: controller.signal, onProgress, reductions: { symmetry: false } };
    expect(await check(defineModel({ ...large, threads }), options)).toMatchObject({
      verdict: 'inconclusive',
      reason: 'aborted',
    });
  });

  it('is watched by whoever asks for progress', async () => {
    const seen: Progress[] = [];
    const slow = defineModel({
      ...large,
      name: 'slow',
      threads: { worker: replicate(9, large.threads.worker.body) },
    });
    await check(slow, {
      onProgress: (progress) => seen.push(progress),
      timeLimitMs: 900,
      reductions: { symmetry: false },
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)!.states).toBeGreaterThan(seen[0]!.states - 1);
    expect(seen[0]).toMatchObject({ model: 'slow' });
  });

  it('out of range is refused', async () => {
    for (const options of [
      { maxStates: 0 },
      { memoryLimitBytes: 1.5 },
      { timeLimitMs: -1 },
      { maxStepsPerOperation: 0 },
    ]) {
      await expect(check(large, options)).rejects.toThrow(RangeError);
    }
  });
});
