import { describe, expect, it } from 'vitest';
import { defineModel } from '../../../src/checker/index.ts';
import { withShortNames } from '../../../viewer/trace/short-names.ts';
import { violationOf } from '../../checker/three-cells.ts';

const model = defineModel({
  name: 'long names',
  setup: ({ memory, cells }) => ({ memory, lock: cells.within('semaphore').within('queue').cell('lock') }),
  threads: {
    left: ({ memory, lock }) => void memory.wait(lock, 0),
    right: ({ memory, lock }) => void memory.load(lock),
  },
});

describe('short names', () => {
  it('are the same in steps, memory, queues, and what threads do next', async () => {
    const violation = await violationOf(model);
    const short = withShortNames(violation);
    expect(JSON.stringify([short.steps, short.memory, short.moments, short.sleepers])).not.toContain(
      'semaphore',
    );
    expect(short.memory[0]!.name).toBe('lock');
    expect(short.moments[0]!.threads.map(({ next }) => next)).toEqual(['wait(lock, 0)', 'load(lock)']);
    expect(short.summary).toBe(violation.summary);
  });
});
