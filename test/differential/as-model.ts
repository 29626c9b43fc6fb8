/** A random program as a model: the same actions, written as a user of the memory contract writes them. */
import { type AnyModel, defineModel, replicate, type Thread, type ThreadBody } from 'heddle/checker';
import { type AtomicMemory, type Cell, cellAt, type WaitResult } from '../../src/memory/atomic-memory.ts';
import type { Patience } from '../naive/operation.ts';
import { observation } from './observation.ts';
import {
  type Action,
  operationsOf,
  type RandomProgram,
  type Statement,
  type ThreadGroup,
} from './statement.ts';

/** What the threads of every random program share. */
interface Shared {
  readonly memory: AtomicMemory;
  /** The first of the program's own cells. */
  readonly base: Cell;
  readonly mutex: Cell;
  readonly counter: Cell;
}

type Result = number | WaitResult | undefined;

export function asModel({ cells: initial, groups, spuriousWakeups }: RandomProgram): AnyModel {
  const names = groups.map((_, index) => `group ${index}`);
  return defineModel({
    name: 'random program',
    spuriousWakeups,
    setup: ({ memory, cells }): Shared => {
      const base = cells.cells('cell', initial.length);
      initial.forEach((value, index) => {
        memory.store(cellAt(base, index), value);
      });
      return { memory, base, mutex: cells.cell('mutex'), counter: cells.cell('counter') };
    },
    threads: Object.fromEntries(groups.map((group, index) => [names[index]!, threadsOf(group)])),
    observe: ({ memory, base }, results: Readonly<Record<string, unknown>>) =>
      observation(
        Array.from({ length: initial.length + 2 }, (_, index) => memory.load(cellAt(base, index))),
        groups.map(({ count }, index) => {
          const result = results[names[index]!];
          return count === 1 ? [result] : (result as unknown[]);
        }),
      ),
  });
}

function threadsOf(group: ThreadGroup): ReturnType<typeof replicate<Shared, Result[]>> | ThreadBody<Shared> {
  const body: ThreadBody<Shared, Result[]> = (shared, thread) => {
    const kept: Result[] = [];
    let last = 0;
    for (const [index, statements] of operationsOf(group).entries()) {
      const before = last;
      const perform = (): Performed => performAll(shared, thread, statements, before);
      const done = group.operationLength > 0 ? thread.operation(`operation ${index}`, perform) : perform();
      last = done.last;
      kept.push(...done.kept);
    }
    return kept;
  };
  return group.count === 1 ? body : replicate(group.count, body);
}

/** What some statements leave behind. */
interface Performed {
  readonly last: number;
  readonly kept: readonly Result[];
}

function performAll(
  shared: Shared,
  thread: Thread,
  statements: readonly Statement[],
  before: number,
): Performed {
  const kept: Result[] = [];
  let last = before;
  for (const { action, onlyIf, keeps } of statements) {
    if (onlyIf !== null && onlyIf !== last) continue;
    const result = act(shared, thread, action, last);
    if (typeof result === 'number') last = result;
    if (keeps && result !== undefined) kept.push(result);
  }
  return { last, kept };
}

function act({ memory, base, mutex, counter }: Shared, thread: Thread, action: Action, last: number): Result {
  if (action.kind === 'choose') return thread.choose(action.count);
  if (action.kind === 'assert') {
    thread.assert(last === action.wanted, `last is ${last}, not ${action.wanted}`);
    return undefined;
  }
  if (action.kind === 'section') return section(memory, mutex, counter, action.addend);
  const cell = cellAt(base, action.cell);
  const evaluate = (operand: number | 'last'): number => (operand === 'last' ? last : operand);
  switch (action.kind) {
    case 'load':
    case 'read':
      return memory[action.kind](cell);
    case 'store':
    case 'write':
      return void memory[action.kind](cell, evaluate(action.value));
    case 'compareExchange':
      return memory.compareExchange(cell, evaluate(action.expected), evaluate(action.value));
    case 'wait':
      return memory.wait(cell, evaluate(action.expected), milliseconds[action.patience]);
    case 'notify':
      return memory.notify(cell, action.count === 'everybody' ? undefined : action.count);
    case 'increment':
      return increment(memory, cell);
    case 'await':
      return awaitNonZero(memory, cell);
    default:
      return memory[action.kind](cell, evaluate(action.value));
  }
}

const milliseconds: Readonly<Record<Patience, number | undefined>> = {
  'for ever': undefined,
  'until it times out': 10,
  'not at all': 0,
};

function increment(memory: AtomicMemory, cell: Cell): number {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(cell);
    if (memory.compareExchange(cell, old, old + 1) === old) {
      memory.settle(attempt, old);
      return old;
    }
  }
}

function awaitNonZero(memory: AtomicMemory, cell: Cell): number {
  let waits = 0;
  for (const attempt = memory.attempt(); ; memory.retry(attempt, waits)) {
    if (memory.load(cell) !== 0) return waits;
    memory.wait(cell, 0);
    waits = Math.min(waits + 1, 2);
  }
}

function section(memory: AtomicMemory, mutex: Cell, counter: Cell, addend: number): number {
  if (memory.compareExchange(mutex, 0, 1) !== 0) lockSlowly(memory, mutex);
  const old = memory.read(counter);
  memory.write(counter, old + addend);
  if (memory.exchange(mutex, 0) === 2) memory.notify(mutex, 1);
  return old;
}

function lockSlowly(memory: AtomicMemory, mutex: Cell): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.exchange(mutex, 2) === 0) return;
    memory.wait(mutex, 2);
  }
}
