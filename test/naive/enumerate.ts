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

/** All that can happen; the distinct last states are JSON texts. */
export interface Enumeration {
  readonly finished: ReadonlySet<string>;
  readonly deadlocked: ReadonlySet<string>;
  readonly completedRuns: number;
  readonly deadlockedRuns: number;
}

interface ThreadState {
  readonly body: NaiveThread;
  readonly answers: readonly Answer[];
  /** The operation it is about to do (or is parked in), or what it returned. */
  readonly next: IteratorResult<Operation, unknown>;
}

interface State {
  readonly cells: number[];
  readonly threads: ThreadState[];
  /** For each cell the threads parked on it, the longest waiting first. */
  readonly queues: number[][];
  spuriousWakeupsLeft: number;
}

/** Runs every interleaving of `program`; `describe` says what to keep of a last state. */
export function enumerate(
  program: NaiveProgram,
  describe: (last: LastState) => unknown = (last) => last,
): Enumeration {
  const finished = new Set<string>();
  const deadlocked = new Set<string>();
  let completedRuns = 0;
  let deadlockedRuns = 0;

  const explore = (state: State): void => {
    const successors = state.threads.flatMap((_, thread) => moves(state, thread));
    const spurious = state.threads.flatMap((_, thread) => spuriousWakeup(state, thread));
    [...successors, ...spurious].forEach(explore);
    if (successors.length > 0) return;
    const isFinished = state.threads.every(({ next }) => next.done);
    if (isFinished) completedRuns++;
    else deadlockedRuns++;
    (isFinished ? finished : deadlocked).add(JSON.stringify(describe(lastState(state))));
  };

  explore(start(program));
  return { finished, deadlocked, completedRuns, deadlockedRuns };
}

function start({ cells, threads, spuriousWakeups = 0 }: NaiveProgram): State {
  const state: State = {
    cells: [...cells],
    threads: threads.map((body) => replay(body, [])),
    queues: cells.map(() => []),
    spuriousWakeupsLeft: spuriousWakeups,
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
    return canTimeOut ? [after(state, (copy) => wake(copy, thread, 'timed-out'))] : [];
  }
  if (operation.kind !== 'choose') return [after(state, (copy) => step(copy, thread, operation))];
  const choices = Array.from({ length: operation.count }, (_, choice) => choice);
  return choices.map((choice) => after(state, (copy) => resume(copy, thread, choice)));
}

function spuriousWakeup(state: State, thread: number): State[] {
  if (state.spuriousWakeupsLeft === 0 || !isParked(state, thread)) return [];
  const woken = after(state, (copy) => {
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
  const operation = state.threads[thread]!.next.value as Operation | undefined;
  if (operation?.kind !== 'read' && operation?.kind !== 'write') return;
  resume(state, thread, access(state.cells, operation));
}

/** Runs a thread from its beginning, with the answers it had so far. */
function replay(body: NaiveThread, answers: readonly Answer[]): ThreadState {
  const generator = body();
  let next = generator.next();
  for (const answer of answers) next = generator.next(answer);
  return { body, answers, next };
}

function after(state: State, change: (copy: State) => void): State {
  const copy = {
    ...state,
    cells: [...state.cells],
    threads: [...state.threads],
    queues: state.queues.map((queue) => [...queue]),
  };
  change(copy);
  return copy;
}

const lastState = ({ cells, threads }: State): LastState => ({
  cells,
  results: threads.map(({ next }) => (next.done ? next.value : undefined)),
});
