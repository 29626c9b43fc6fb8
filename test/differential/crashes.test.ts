/** Crash tolerance, compared with threads that are cut off after each of their operations in turn. */
import fc from 'fast-check';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { enumerate, type NaiveProgram } from '../naive/enumerate.ts';
import type { Answer, NaiveThread } from '../naive/operation.ts';
import { asModel } from './as-model.ts';
import { asNaive } from './as-naive.ts';
import { randomProgram } from './random-program.ts';
import type { RandomProgram } from './statement.ts';

const PROGRAMS = 300;
/** Longer than any run of a thread of a random program. */
const MOST_OPERATIONS = 30;

/** The thread, as far as it gets with so many operations. */
const cutOff = (body: NaiveThread, operations: number): NaiveThread =>
  function* () {
    const steps = body();
    let next = steps.next();
    for (let count = 0; count < operations && !next.done; count++) {
      const answer: Answer = yield next.value;
      next = steps.next(answer);
    }
    return next.done ? next.value : 'stopped';
  };

/** Whether some run ends although a thread other than `stopped` has not finished. */
function leavesBehind(program: NaiveProgram, stopped: number | null): boolean {
  const { deadlocked } = enumerate(program, ({ results }) =>
    results.some((result, thread) => thread !== stopped && result === undefined),
  );
  return deadlocked.has('true');
}

function isBrokenByOne(program: NaiveProgram): boolean {
  const { threads } = program;
  return threads.some((body, stopped) => {
    for (let operations = 0; operations <= MOST_OPERATIONS; operations++) {
      const crashing = threads.with(stopped, cutOff(body, operations));
      if (leavesBehind({ ...program, threads: crashing }, stopped)) return true;
      if (!canReach(program, stopped, operations)) return false;
    }
    return false;
  });
}

/** Whether cutting the thread off after so many operations changes anything in any run. */
function canReach(program: NaiveProgram, thread: number, operations: number): boolean {
  const crashing = program.threads.with(thread, cutOff(program.threads[thread]!, operations));
  const { finished, deadlocked } = enumerate(
    { ...program, threads: crashing },
    ({ results }) => results[thread],
  );
  return [...finished, ...deadlocked].includes('"stopped"');
}

describe('crash tolerance', () => {
  it('is broken if a thread that is cut off somewhere leaves another one behind, and only then', async () => {
    const seen = { holds: 0, crash: 0 };
    const agrees = async (program: RandomProgram): Promise<void> => {
      const naive = asNaive(program);
      const isDeadlocking = leavesBehind(naive, null);
      const verdict = await check(asModel(program), { crashes: 1 });
      expect(verdict.verdict).toBe(isDeadlocking || isBrokenByOne(naive) ? 'violated' : 'holds');
      const kind = verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict;
      if (!isDeadlocking && kind !== 'holds') expect(kind).toBe('crash');
      if (kind === 'holds' || kind === 'crash') seen[kind]++;
    };
    await fc.assert(fc.asyncProperty(randomProgram, agrees), { numRuns: PROGRAMS });
    expect(Math.min(seen.holds, seen.crash)).toBeGreaterThan(PROGRAMS / 30);
  });
});
