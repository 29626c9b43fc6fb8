/** Whether a program outlives the crash of one thread: each is cut off after each of its operations in turn. */
import { enumerate, type NaiveProgram } from '../naive/enumerate.ts';
import type { Answer, NaiveThread } from '../naive/operation.ts';

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
export function leavesBehind(program: NaiveProgram, stopped: number | null): boolean {
  const { deadlocked } = enumerate(program, ({ results }) =>
    results.some((result, thread) => thread !== stopped && result === undefined),
  );
  return deadlocked.has('true');
}

/** Whether some thread, stopped for good somewhere, leaves another one behind. */
export function isBrokenByOne(program: NaiveProgram): boolean {
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
