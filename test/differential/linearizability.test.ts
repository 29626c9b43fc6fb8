/**
 * Linearizability, compared with every interleaving of small programs: all of their histories are collected, and each
 * is put in every order.
 *
 * The objects count. Some of their calls are atomic, others are what one writes who has never heard of it; some wait, some
 * choose, and some do nothing at all.
 */
import fc from 'fast-check';
import { type AnyModel, check, defineModel, defineSpecification, type ThreadBody } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';
import { isLinearizable, type PastCall } from '../naive/linearize.ts';

const PROGRAMS = 250;
const CELLS = 2;
/** Choices are between so many values. */
const CHOICES = 2;

/** A counter that can also be waited for. */
const specification = defineSpecification({
  initial: 0,
  calls: {
    add: (count, amount: number) => [{ state: count + amount, result: count }],
    get: (count) => [{ state: count, result: count }],
    untilPositive: (count) => (count > 0 ? [{ state: count, result: undefined }] : []),
  },
});

/** What calls are made of: `last` is what the last of these found, and what the call returns. */
type Action =
  | Writing
  | { readonly kind: 'load'; readonly cell: number }
  | { readonly kind: 'await'; readonly cell: number }
  | { readonly kind: 'choose' };

interface Writing {
  readonly kind: 'add' | 'storeSum' | 'storeIfUnchanged';
  readonly cell: number;
  readonly amount: number;
}

interface CodedCall {
  readonly name: 'add' | 'get' | 'untilPositive';
  readonly args: readonly number[];
  readonly actions: readonly Action[];
  /** Whether the call returns what the last action found, rather than nothing. */
  readonly returns: boolean;
}

type Program = readonly (readonly CodedCall[])[];

const load: Action = { kind: 'load', cell: 0 };
const coded = (
  name: CodedCall['name'],
  args: readonly number[],
  ...actions: readonly Action[]
): CodedCall => ({
  name,
  args,
  actions,
  returns: name !== 'untilPositive',
});

/** Ways to add `amount`: atomically, after some detour, or not at all atomically. */
const adding = (amount: number): readonly CodedCall[] => [
  coded('add', [amount], { kind: 'add', cell: 0, amount }),
  coded('add', [amount], { kind: 'choose' }, { kind: 'add', cell: 0, amount }),
  coded('add', [amount], { kind: 'add', cell: 1, amount }, { kind: 'add', cell: 0, amount }),
  coded('add', [amount], load, { kind: 'storeIfUnchanged', cell: 0, amount }),
  coded('add', [amount], load, { kind: 'storeSum', cell: 0, amount }),
];
const others: readonly CodedCall[] = [
  coded('get', [], load),
  coded('get', [], { kind: 'load', cell: 1 }, load),
  coded('get', [], { kind: 'load', cell: 1 }),
  coded('get', []),
  coded('untilPositive', [], { kind: 'await', cell: 0 }),
  coded('untilPositive', []),
];
const atomic = fc.constantFrom(
  adding(1)[0]!,
  adding(2)[0]!,
  adding(1)[1]!,
  others[0]!,
  others[1]!,
  others[4]!,
);
const any = fc.constantFrom(...adding(1), ...adding(2), ...others);
const call = fc.oneof({ arbitrary: atomic, weight: 3 }, { arbitrary: any, weight: 1 });
const threadsOf = (count: number, longest: number): fc.Arbitrary<Program> =>
  fc.array(fc.array(call, { minLength: 1, maxLength: longest }), { minLength: count, maxLength: count });
const program: fc.Arbitrary<Program> = fc.oneof(threadsOf(2, 2), threadsOf(3, 1));

interface State {
  readonly cells: readonly number[];
  /** By thread: which of its calls it is at, how far it has got in it (-1: it has not been invoked), what it found. */
  readonly threads: readonly { readonly call: number; readonly at: number; readonly last: number }[];
  readonly history: readonly PastCall[];
  /** By thread: where its call in progress is in the history. */
  readonly open: readonly number[];
  readonly moment: number;
}

/** All histories of the program, and whether some run of it gets stuck. Invocations and responses are steps here. */
function historiesOf(threads: Program): { readonly histories: Set<string>; readonly isStuck: boolean } {
  const histories = new Set<string>();
  const seen = new Set<string>();
  let isStuck = false;
  const explore = (state: State): void => {
    const key = JSON.stringify({ ...state, moment: 0 });
    if (seen.has(key)) return;
    seen.add(key);
    const next = threads.flatMap((calls, thread) => step(state, calls, thread));
    if (next.length === 0) {
      histories.add(JSON.stringify(state.history));
      isStuck ||= threads.some((calls, thread) => state.threads[thread]!.call < calls.length);
    }
    next.forEach(explore);
  };
  explore({
    cells: Array<number>(CELLS).fill(0),
    threads: threads.map(() => ({ call: 0, at: -1, last: 0 })),
    history: [],
    open: threads.map(() => -1),
    moment: 0,
  });
  return { histories, isStuck };
}

/** What the thread's next step may lead to. */
function step(state: State, calls: readonly CodedCall[], thread: number): readonly State[] {
  const { call: index, at, last } = state.threads[thread]!;
  const called = calls[index];
  if (!called) return [];
  const moved = (to: Partial<State['threads'][number]>, rest: Partial<State> = {}): State => ({
    ...state,
    threads: state.threads.with(thread, { ...state.threads[thread]!, ...to }),
    ...rest,
  });
  const moment = state.moment + 1;
  const { name, args, actions, returns } = called;
  if (at < 0) {
    const begun: PastCall = { name, args, result: null, invoked: moment, responded: null };
    const history = [...state.history, begun];
    return [
      moved({ at: 0, last: 0 }, { history, open: state.open.with(thread, history.length - 1), moment }),
    ];
  }
  if (at === actions.length) {
    const open = state.open[thread]!;
    const ended = { ...state.history[open]!, responded: moment, ...(returns && { result: last }) };
    return [moved({ call: index + 1, at: -1 }, { history: state.history.with(open, ended), moment })];
  }
  return effects(actions[at]!, state.cells, last).map(([found, cells]) =>
    moved({ at: at + 1, last: found }, { cells }),
  );
}

/** What the action finds, and what it leaves behind; several of them if it chooses, none if it has to wait. */
function effects(
  action: Action,
  cells: readonly number[],
  last: number,
): readonly (readonly [number, readonly number[]])[] {
  if (action.kind === 'choose')
    return Array.from({ length: CHOICES }, (_, choice) => [choice, cells] as const);
  const { cell } = action;
  const old = cells[cell]!;
  if (action.kind === 'await') return old > 0 ? [[old, cells]] : [];
  if (action.kind === 'load') return [[old, cells]];
  if (action.kind === 'add') return [[old, cells.with(cell, old + action.amount)]];
  if (action.kind === 'storeSum') return [[last, cells.with(cell, last + action.amount)]];
  return [[old, old === last ? cells.with(cell, last + action.amount) : cells]];
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

function act(
  action: Action,
  { memory, base }: Shared,
  last: number,
  choose: (count: number) => number,
): number {
  if (action.kind === 'choose') return choose(CHOICES);
  const cell = cellAt(base, action.cell);
  if (action.kind === 'await') {
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const found = memory.load(cell);
      if (found > 0) return found;
      memory.wait(cell, found);
    }
  }
  if (action.kind === 'load') return memory.load(cell);
  const found = write(action, memory, cell, last);
  memory.notify(cell);
  return found;
}

function write({ kind, amount }: Writing, memory: AtomicMemory, cell: Cell, last: number): number {
  if (kind === 'add') return memory.add(cell, amount);
  if (kind === 'storeIfUnchanged') return memory.compareExchange(cell, last, last + amount);
  memory.store(cell, last + amount);
  return last;
}

const body =
  (calls: readonly CodedCall[]): ThreadBody<Shared> =>
  (shared, thread) => {
    for (const { name, args, actions, returns } of calls) {
      thread.call(name, args, () => {
        const found = actions.reduce((last, action) => act(action, shared, last, thread.choose), 0);
        return returns ? found : undefined;
      });
    }
  };

const modelOf = (threads: Program): AnyModel =>
  defineModel({
    name: 'random calls',
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Shared => ({ memory, base: cells.cells('cell', CELLS) }),
    threads: Object.fromEntries(threads.map((calls, index) => [`thread ${index}`, body(calls)])),
  });

/** Whether the history has an order. What returned nothing is null in JSON. */
const hasOrder = (history: string): boolean => {
  const calls = (JSON.parse(history) as PastCall[]).map((call) =>
    call.name === 'untilPositive' ? { ...call, result: undefined } : call,
  );
  return isLinearizable(calls, specification);
};

describe('linearizability', () => {
  it('is violated if some history of a program has no order, and only then', async () => {
    let violated = 0;
    let held = 0;
    const agrees = async (threads: Program): Promise<void> => {
      const { histories, isStuck } = historiesOf(threads);
      const verdict = await check(modelOf(threads));
      if (isStuck) {
        expect(verdict.verdict === 'violated' && verdict.violation.sleepers.length).toBeGreaterThan(0);
        return;
      }
      const expected = [...histories].every(hasOrder);
      expect(verdict.verdict).toBe(expected ? 'holds' : 'violated');
      if (verdict.verdict === 'violated') expect(verdict.violation.kind).toBe('not-linearizable');
      if (expected) held++;
      else violated++;
    };
    await fc.assert(fc.asyncProperty(program, agrees), { numRuns: PROGRAMS });
    expect(violated).toBeGreaterThan(PROGRAMS / 10);
    expect(held).toBeGreaterThan(PROGRAMS / 10);
  });
});
