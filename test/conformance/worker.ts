/** A real thread: runs its part of a program, run after run. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Operation } from '../naive/operation.ts';
import { type ThreadPace, threadPace } from './pace.ts';
import type { ConformanceProgram } from './program.ts';
import { programs } from './programs.ts';
import {
  type Batch,
  cellBytes,
  DONE,
  FINISHED,
  RESCUED,
  ROUND,
  RUNNING,
  STATUS,
  type ThreadRun,
  WAITING,
} from './round.ts';
import { type Surface, surface } from './surface.ts';

parentPort!.on('message', async (batch: Batch) => {
  const program = programs[batch.program]!;
  const control = new Int32Array(batch.control);
  const runs: ThreadRun[] = [];
  for (const [round, pace] of batch.paces.entries()) {
    Atomics.wait(control, ROUND, round);
    const [begin] = new Float64Array(batch.begin);
    const { length } = program.cells;
    const cells = surface(batch.surface, batch.cells, round * cellBytes(program), length);
    const paced = threadPace(pace, batch.thread, begin!);
    runs.push(await run(program, batch.thread, cells, paced, control));
    Atomics.store(control, STATUS + batch.thread, FINISHED);
    Atomics.add(control, DONE, 1);
    Atomics.notify(control, DONE);
  }
  parentPort!.postMessage(runs);
});

async function run(
  { threads, asynchronous = [] }: ConformanceProgram,
  thread: number,
  cells: Surface,
  pace: ThreadPace,
  control: Int32Array,
): Promise<ThreadRun> {
  const isAsynchronous = asynchronous.includes(thread);
  const steps = threads[thread]!();
  let next = steps.next();
  while (!next.done) {
    const operation: Operation = next.value;
    const timeoutMs = pace.next();
    let answer: Answer;
    if (operation.kind === 'wait') {
      if (operation.patience === 'for ever') Atomics.store(control, STATUS + thread, WAITING);
      answer = isAsynchronous
        ? await cells.waitAsync(operation, timeoutMs)
        : cells.perform(operation, timeoutMs);
      Atomics.store(control, STATUS + thread, RUNNING);
      const isRescued = Atomics.load(control, RESCUED) === 1;
      if (isRescued) return { result: null, end: answer === 'ok' ? 'asleep' : 'disturbed' };
    } else {
      answer = cells.perform(operation, timeoutMs);
    }
    next = steps.next(answer);
  }
  return { result: next.value, end: 'finished' };
}
