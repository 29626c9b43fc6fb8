/** Threads made by hand, without memory: what the scheduler learns, explores and counts. */
import {
  describeOperation,
  EVERYBODY,
  OperationKind as Kind,
  type Operation,
} from '../../src/memory/operation.ts';
import type { Entry, Reaction, Stepped, ThreadProgram } from '../../src/memory/thread-program.ts';
import {
  BreadthFirstSearch,
  type Conditions,
  type SearchLimits,
} from '../../src/scheduler/breadth-first-search.ts';
import { Product, type ProductOptions } from '../../src/scheduler/product.ts';
import { ThreadAutomaton } from '../../src/scheduler/thread-automaton.ts';

const operation = (kind: Operation['kind'], cell = 0, first = 0, second = 0): Operation => ({
  kind,
  cell,
  first,
  second,
});

export const load = (cell: number): Operation => operation(Kind.load, cell);
export const store = (cell: number, value: number): Operation => operation(Kind.store, cell, value);
export const add = (cell: number, operand: number): Operation => operation(Kind.add, cell, operand);
export const read = (cell: number): Operation => operation(Kind.read, cell);
export const write = (cell: number, value: number): Operation => operation(Kind.write, cell, value);
export const choose = (count: number): Operation => operation(Kind.choose, 0, count);
export const wait = (cell: number, expected: number): Operation => operation(Kind.wait, cell, expected);
export const waitTimed = (cell: number, expected: number): Operation =>
  operation(Kind.wait, cell, expected, 1);
export const notify = (cell: number, count: number = EVERYBODY): Operation =>
  operation(Kind.notify, cell, count);
export const update = (kind: Operation['kind'], first: number, second = 0): Operation =>
  operation(kind, 0, first, second);

/** Does an operation and returns its value. */
export type Perform = (operation: Operation) => number;

class Stopped {
  readonly at: Operation;

  constructor(at: Operation) {
    this.at = at;
  }
}

/** A thread that runs `code`; it has no boundaries. */
export const thread = (code: (perform: Perform) => unknown, name = 'thread'): ThreadProgram => ({
  name,
  run: (entries) => {
    let position = 0;
    const perform: Perform = (next) => {
      if (position === entries.length) throw new Stopped(next);
      return entries[position++] as number;
    };
    try {
      return stepped(operation(Kind.finished), code(perform));
    } catch (error) {
      return error instanceof Stopped ? stepped(error.at) : stepped(operation(Kind.failed), error);
    }
  },
});

/** A thread that does some operations, whatever their values. */
export const straight = (...operations: readonly Operation[]): ThreadProgram =>
  thread(
    (perform) => {
      for (const next of operations) perform(next);
    },
    operations.map((next) => describeOperation(next)).join('; '),
  );

/** A step outside all boundaries. */
export const stepped = (next: Operation, outcome?: unknown): Stepped => ({
  kind: 'stepped',
  operation: next,
  place: String(outcome),
  within: null,
  outcome,
});

/** A thread by its reactions: histories are written as values and boundaries with blanks between them. */
export const scripted = (reactions: Readonly<Record<string, Reaction>>): ThreadProgram => ({
  name: 'scripted',
  run: (entries) => {
    const reaction = reactions[entries.map(nameOf).join(' ')];
    if (!reaction) throw new Error(`nothing scripted after "${entries.map(nameOf).join(' ')}"`);
    return reaction;
  },
});

const nameOf = (entry: Entry): string => {
  if (typeof entry === 'number') return String(entry);
  return entry.kind === 'passed' ? `[${entry.mark}]` : `${entry.name}=${entry.result}`;
};

/** A product at its start; a program given twice in a row is two interchangeable threads. */
export function productOf(
  programs: readonly ThreadProgram[],
  { cells = new Int32Array(3), spuriousWakeups = 0, symmetry = true }: Partial<ProductOptions> = {},
): Product {
  const automata = new Map(programs.map((program) => [program, new ThreadAutomaton(program)]));
  const threads = programs.map((program) => automata.get(program)!);
  const product = new Product({ cells, threads, spuriousWakeups, symmetry });
  product.start();
  return product;
}

/** Searches a product to the end; starts over where classes turn out wrong. */
export function explore(
  product: Product,
  conditions: Partial<Conditions> = {},
  limits: Partial<SearchLimits> = {},
): BreadthFirstSearch {
  const all = {
    maxStates: 1_000_000,
    memoryLimitBytes: 2 ** 30,
    exhaustive: false,
    logTransitions: true,
    ...limits,
  };
  for (;;) {
    const search = new BreadthFirstSearch(product, { final: () => true, ...conditions }, all);
    while (!search.advance(16) && !isRefuted(product));
    if (!isRefuted(product)) return search;
    for (const automaton of new Set(product.threads)) automaton.reform();
  }
}

/** Whether classes of a thread turned out wrong. */
export const isRefuted = ({ threads }: Product): boolean => threads.some((automaton) => automaton.isRefuted);
