/** Bugs of real systems: each is found as it was, in the fewest steps, and is gone as it was fixed. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyModel, check, replay, type Violation } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { modelReport } from '../../src/report/index.ts';
import { bugs, modelOf, threadsOf, without } from './bug-table.ts';

/** The violation of a model that must have one; its token must show the same run again. */
async function violationOf(model: AnyModel): Promise<Violation> {
  const verdict = await check(model);
  if (verdict.verdict !== 'violated') throw new Error(`Expected "${model.name}" to be violated.`);
  expect(replay(model, verdict.violation.token).violation).toEqual(verdict.violation);
  return verdict.violation;
}

/** Only a model in which threads meet says anything. */
async function expectToHold(model: AnyModel): Promise<void> {
  const { verdict, statistics } = await check(model);
  expect(verdict).toBe('holds');
  if (statistics.interleavings) expect(statistics.interleavings.completed).toBeGreaterThan(1n);
}

/** Who it ends with, and on which cell. */
function endOf({ sleepers, steps }: Violation): { readonly thread: string; readonly cells: string } {
  const [sleeper] = sleepers;
  if (sleeper) return { thread: sleeper.thread, cells: sleeper.cellName };
  const last = steps.at(-1)!;
  return { thread: last.thread, cells: last.text };
}

describe('the table of bugs', () => {
  it('has every file', () => {
    const folder = fileURLToPath(new URL('../../models/bugs', import.meta.url));
    const files = readdirSync(folder).map((file) => basename(file, '.ts'));
    expect(Object.keys(bugs).toSorted()).toEqual(files.toSorted());
  });
});

describe.each(Object.entries(bugs))('%s', (name, { kind, threads, steps, thread, cell }) => {
  it(`ends in ${kind}, in ${steps} steps of ${threads} threads`, async () => {
    const model = await modelOf(name, 'default');
    expect(threadsOf(model)).toBe(threads);
    const violation = await violationOf(model);
    expect(violation).toMatchObject({ kind });
    expect(violation.steps).toHaveLength(steps);
  });

  it('is reported with who it ends with, and on which cell', async () => {
    const verdict = await check(await modelOf(name, 'default'));
    if (verdict.verdict !== 'violated') throw new Error('Expected a violation.');
    const end = endOf(verdict.violation);
    expect(end.thread).toMatch(thread);
    expect(end.cells).toContain(cell);
    const report = modelReport({ file: null, verdict }, { width: 300 });
    expect(report).toContain(end.thread);
    expect(report).toContain(cell);
  });

  it('is gone as it was fixed', async () => {
    await expectToHold(await modelOf(name, 'fixed'));
  });
});

/** Whose place in a queue the set-up has taken: without the thread that place would stay taken for good. */
const placed: Readonly<Record<string, string>> = {
  'async-lock-absorbed-notify': 'A',
  'effect-permit-leak': 'fiber',
};

describe('no thread is superfluous: without it the bug is not seen, or the fix does not help either, in', () => {
  it.each(Object.keys(bugs))('%s', async (name) => {
    const [bug, fixed] = [await modelOf(name, 'default'), await modelOf(name, 'fixed')];
    const verdictOf = async (model: AnyModel) => (await check(model)).verdict;
    for (const thread of Object.keys(bug.threads)) {
      if (placed[name] === thread) continue;
      const verdicts = [await verdictOf(without(bug, thread)), await verdictOf(without(fixed, thread))];
      expect({ thread, verdicts }).not.toEqual({ thread, verdicts: ['violated', 'holds'] });
    }
  });
});

describe('a bug that needs more than it is given is not seen', () => {
  it.each<[string, Readonly<Record<string, number>>]>([
    ['async-lock-absorbed-notify', { threads: 2 }],
    ['cpython-raw-mutex-interrupt', { spuriousWakeups: 0 }],
    ['drepper-reacquire', { threads: 2 }],
    ['musl-sem-aba', { threads: 3 }],
  ])('%s with %o', async (name, bounds) => {
    await expectToHold(await modelOf(name, 'default', bounds));
  });
});

describe('a fix that holds for one more', () => {
  it.each<[string, Readonly<Record<string, number>>]>([
    ['async-lock-absorbed-notify', { threads: 4 }],
    ['barrier-next-round', { threads: 3 }],
    ['drepper-reacquire', { threads: 4 }],
  ])('%s with %o, which the bug does not', async (name, bounds) => {
    await violationOf(await modelOf(name, 'default', bounds));
    await expectToHold(await modelOf(name, 'fixed', bounds));
  });
});

describe('half a fix', () => {
  it('of thread-stream-index, to wait for at least as much, sleeps beside an index that starts again', async () => {
    const { kind, sleepers } = await violationOf(await modelOf('thread-stream-index', 'onlyAtLeast'));
    expect(kind).toBe('deadlock');
    expect(sleepers.map(({ thread }) => thread)).toContain('logger');
  });

  it('of jdk-semaphore-propagate, to look at the old head alone, leaves the second waiter asleep', async () => {
    const { kind, sleepers } = await violationOf(await modelOf('jdk-semaphore-propagate', 'looksBack'));
    expect(kind).toBe('lost-wakeup');
    expect(sleepers.map(({ thread }) => thread)).toEqual(['second']);
  });
});
