/**
 * Every interleaving of a small program, one after the other.
 *
 * Idea.       In a state, each thread that can move is let move on a copy of the state, and so on to the end.
 *             Nothing is remembered, merged or left out: slow, and small enough to be read and believed.
 * Steps.      An atomic operation is one step. Plain accesses belong to the step before them; at a thread's
 *             start they are done at once. A `wait` that parks is one step; being woken belongs to the notify.
 *             The timeout of a parked thread is a step of its own, and each value of a choice is one. So is a
 *             spurious wakeup, where the program allows for some; but it need not come, so a run may also end
 *             where nothing else can move.
 * Violations. A run is bad that ends with somebody asleep, or with a thread that threw: then it ends at once. Of the bad
 *             runs, those with the fewest steps are remembered, and among these, those with the fewest preemptions.
 * Source.     ECMA-262, "The Atomics Object".
 */
import type { WaitResult } from '../../src/memory/atomic-memory.ts';
import {
  type Access,
  type Answer,
  type NaiveThread,
  type Operation,
  returnsOld,
  valueAfter,
} from './operation.ts';

/** Steps after which a thread that runs alone is taken to go round for ever. */
const LONGEST_SOLO = 1_000;

/** A program: what the cells hold at first, and the threads. */
export interface NaiveProgram {
  readonly cells: readonly number[];
  readonly threads: readonly NaiveThread[];
  /** How many threads may wake spuriously in a run; 0 unless given. */
  readonly spuriousWakeups?: number;
}

/** What is left when nothing moves any more. */
export interface LastState {
  readonly cells: readonly number[];
  /** What each thread returned; undefined for those that did not finish. */
  readonly results: readonly unknown[];
}

/** One step of a run: whose, and whether it was the end of a wait without a notify. */
export interface ScheduledStep {
  readonly thread: number;
  readonly cause: 'step' | 'timeout' | 'spurious';
}

/** How a bad run ends: somebody threw; somebody sleeps who, woken, would get on; or somebody sleeps who would not. */
export type Failure = 'assertion' | 'lost-wakeup' | 'deadlock';

/** The bad runs that are shortest, and interrupt least. */
export interface Shortest {
  readonly steps: number;
  /** Steps for which a thread was interrupted that could have gone on. */
  readonly preemptions: number;
  readonly failures: ReadonlySet<Failure>;
}

/** All that can happen; the distinct last states are JSON texts. */
export interface Enumeration {
  readonly finished: ReadonlySet<string>;
  readonly deadlocked: ReadonlySet<string>;
  readonly completedRuns: number;
  readonly deadlockedRuns: number;
  /** Runs in which a thread threw. */
  readonly failedRuns: number;
  /** Null if no run is bad. */
  readonly shortest: Shortest | null;
}

interface ThreadState {
  readonly body: NaiveThread;
  readonly answers: readonly Answer[];
  /** The operation it is about to do (or is parked in), or what it returned. */
  readonly next: IteratorResult<Operation, unknown>;
  readonly hasFailed: boolean;
}

interface State {
  readonly cells: number[];
  readonly threads: ThreadState[];
  /** For each cell the threads parked on it, the longest waiting first. */
  readonly queues: number[][];
  spuriousWakeupsLeft: number;
  readonly schedule: readonly ScheduledStep[];
  readonly preemptions: number;
}

/** Runs every interleaving of `program`; `describe` says what to keep of a last state, and sees how it was reached. */
export function enumerate(
  program: NaiveProgram,
  describe: (last: LastState, schedule: readonly ScheduledStep[]) => unknown = (last) => last,
): Enumeration {
  const finished = new Set<string>();
  const deadlocked = new Set<string>();
  const runs = { completed: 0, deadlocked: 0, failed: 0 };
  let shortest: Shortest | null = null;

  const explore = (state: State): void => {
    if (state.threads.some(({ hasFailed }) => hasFailed)) {
      runs.failed++;
      shortest = shorter(shortest, state, () => 'assertion');
      return;
    }
    const successors = state.threads.flatMap((_, thread) => moves(state, thread));
    const spurious = state.threads.flatMap((_, thread) => spuriousWakeup(state, thread));
    [...successors, ...spurious].forEach(explore);
    if (successors.length > 0) return;
    const isFinished = state.threads.every(({ next }) => next.done);
    (isFinished ? finished : deadlocked).add(JSON.stringify(describe(lastState(state), state.schedule)));
    runs[isFinished ? 'completed' : 'deadlocked']++;
    if (!isFinished) shortest = shorter(shortest, state, () => failureOf(state));
  };

  explore(start(program));
  return {
    finished,
    deadlocked,
    completedRuns: runs.completed,
    deadlockedRuns: runs.deadlocked,
    failedRuns: runs.failed,
    shortest,
  };
}

/** What is shortest now that a run ended badly. */
function shorter(known: Shortest | null, { schedule, preemptions }: State, failure: () => Failure): Shortest {
  const steps = schedule.length;
  const order = known === null ? -1 : steps - known.steps || preemptions - known.preemptions;
  if (order > 0) return known!;
  return { steps, preemptions, failures: new Set([...(order === 0 ? known!.failures : []), failure()]) };
}

const failureOf = (state: State): Failure =>
  state.threads.some((_, thread) => isParked(state, thread) && wouldGetOn(state, thread))
    ? 'lost-wakeup'
    : 'deadlock';

/** Whether a parked thread, woken now and running alone, would get past the operation in which it sleeps. */
function wouldGetOn(stuck: State, thread: number): boolean {
  const within = ({ threads }: State): unknown => (threads[thread]!.next.value as Operation).within;
  let state = after(stuck, thread, 'spurious', (copy) => wake(copy, thread, 'ok'));
  for (let step = 0; step < LONGEST_SOLO; step++) {
    if (isParked(state, thread)) return false;
    if (state.threads[thread]!.next.done || within(state) !== within(stuck)) return true;
    state = moves(state, thread)[0]!;
  }
  return false;
}

function start({ cells, threads, spuriousWakeups = 0 }: NaiveProgram): State {
  const state: State = {
    cells: [...cells],
    threads: threads.map((body) => replay(body, [])),
    queues: cells.map(() => []),
    spuriousWakeupsLeft: spuriousWakeups,
    schedule: [],
    preemptions: 0,
  };
  for (const thread of threads.keys()) accessPlainly(state, thread);
  return state;
}

/** The states that one step of `thread` leads to. */
function moves(state: State, thread: number): State[] {
  const { next } = state.threads[thread]!;
  if (next.done) return [];
  const operation = next.value;
  if (isParked(state, thread)) {
    const canTimeOut = operation.kind === 'wait' && operation.patience === 'until it times out';
    return canTimeOut ? [after(state, thread, 'timeout', (copy) => wake(copy, thread, 'timed-out'))] : [];
  }
  if (operation.kind !== 'choose')
    return [after(state, thread, 'step', (copy) => step(copy, thread, operation))];
  const choices = Array.from({ length: operation.count }, (_, choice) => choice);
  return choices.map((choice) => after(state, thread, 'step', (copy) => resume(copy, thread, choice)));
}

function spuriousWakeup(state: State, thread: number): State[] {
  if (state.spuriousWakeupsLeft === 0 || !isParked(state, thread)) return [];
  const woken = after(state, thread, 'spurious', (copy) => {
    copy.spuriousWakeupsLeft--;
    wake(copy, thread, 'ok');
  });
  return [woken];
}

const isParked = ({ queues }: State, thread: number): boolean =>
  queues.some((queue) => queue.includes(thread));

/** Wakes a thread out of its turn. */
function wake(state: State, thread: number, result: WaitResult): void {
  const queue = state.queues.find((parked) => parked.includes(thread))!;
  queue.splice(queue.indexOf(thread), 1);
  resume(state, thread, result);
}

function step(state: State, thread: number, operation: Exclude<Operation, { kind: 'choose' }>): void {
  if (operation.kind === 'wait') {
    if (state.cells[operation.cell] !== operation.expected) resume(state, thread, 'not-equal');
    else if (operation.patience === 'not at all') resume(state, thread, 'timed-out');
    else state.queues[operation.cell]!.push(thread);
  } else if (operation.kind === 'notify') {
    const woken = state.queues[operation.cell]!.splice(0, operation.count);
    for (const sleeper of woken) resume(state, sleeper, 'ok');
    resume(state, thread, woken.length);
  } else {
    resume(state, thread, access(state.cells, operation));
  }
}

function access(cells: number[], operation: Access): number | undefined {
  const old = cells[operation.cell]!;
  cells[operation.cell] = valueAfter(operation, old);
  return returnsOld(operation) ? old : undefined;
}

/** Hands a thread the answer to its operation, and lets it do the plain accesses that follow. */
function resume(state: State, thread: number, answer: Answer): void {
  const { body, answers } = state.threads[thread]!;
  state.threads[thread] = replay(body, [...answers, answer]);
  accessPlainly(state, thread);
}

function accessPlainly(state: State, thread: number): void {
  const { next } = state.threads[thread]!;
  if (next.done || (next.value.kind !== 'read' && next.value.kind !== 'write')) return;
  const operation = next.value;
  resume(state, thread, access(state.cells, operation));
}

/** Runs a thread from its beginning, with the answers it had so far. */
function replay(body: NaiveThread, answers: readonly Answer[]): ThreadState {
  const generator = body();
  try {
    let next = generator.next();
    for (const answer of answers) next = generator.next(answer);
    return { body, answers, next, hasFailed: false };
  } catch (error) {
    return { body, answers, next: { done: true, value: error }, hasFailed: true };
  }
}

/** The state after a step of `thread`. */
function after(
  state: State,
  thread: number,
  cause: ScheduledStep['cause'],
  change: (copy: State) => void,
): State {
  const copy = {
    ...state,
    cells: [...state.cells],
    threads: [...state.threads],
    queues: state.queues.map((queue) => [...queue]),
    schedule: [...state.schedule, { thread, cause }],
    preemptions: state.preemptions + (preempts(state, thread) ? 1 : 0),
  };
  change(copy);
  return copy;
}

/** Whether a step of `thread` interrupts another one that could have gone on. */
function preempts(state: State, thread: number): boolean {
  const last = state.schedule.at(-1)?.thread ?? thread;
  return last !== thread && !state.threads[last]!.next.done && !isParked(state, last);
}

const lastState = ({ cells, threads }: State): LastState => ({
  cells,
  results: threads.map(({ next }) => (next.done ? next.value : undefined)),
});
