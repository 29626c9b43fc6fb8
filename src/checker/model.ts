/**
 * What a model is: memory set up once, threads that run over it, and what must be true.
 *
 * A model is immutable data. Thread bodies are ordinary functions, but they are run many times over, so they
 * must be deterministic: no clocks, no randomness, no state kept between runs or between operations.
 */
import type { AtomicMemory } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import type { PropertyName } from './properties.ts';
import type { AnyCalls, ArgumentsOf, ResultOf, Specification } from './specification.ts';

/**
 * What a thread can do besides using memory. `Calls` are those of the model's specification: declare the parameter as
 * `Thread<CallsOf<typeof specification>>` to have names, arguments and results of calls compared with it.
 */
export interface Thread<Calls = AnyCalls> {
  /**
   * Runs one operation of the thread and returns its result. Operations are boundaries: the thread remembers of
   * an operation nothing but its result, which must be plain data (numbers, strings, booleans, null, undefined,
   * or arrays and objects of these). An operation inside another belongs to the outer one.
   */
  operation<Result>(name: string, body: () => Result): Result;
  /**
   * Runs one call of the object that the model's `specification` is about, as an operation. Where linearizability is
   * looked for, `args` and the result (plain data) are compared with what the specification says; a call that throws
   * responds `{ threw: 'NameOfTheError' }`. A call inside another belongs to the outer one.
   */
  call<Name extends keyof Calls & string, Result extends ResultOf<Calls, Name>>(
    name: Name,
    args: ArgumentsOf<Calls, Name>,
    body: () => Result,
  ): Result;
  /** @param seen What the specification is to see of the result, where that is more: a ticket, say. */
  call<Name extends keyof Calls & string, Result>(
    name: Name,
    args: ArgumentsOf<Calls, Name>,
    body: () => Result,
    seen: (result: Result) => ResultOf<Calls, Name>,
  ): Result;
  /** Any integer from 0 to `count - 1`: the checker tries them all. */
  choose(count: number): number;
  /**
   * Any of these names: the checker tries them all, and reports say which one it was.
   *
   * ```ts
   * if (thread.choose(['goes on', 'dies']) === 'dies') return;
   * ```
   */
  choose<Name extends string>(names: readonly Name[]): Name;
  /** Fails the model with an assertion unless `condition` is true. */
  assert(condition: boolean, message: string): asserts condition;
}

/** What a thread runs: `shared` is what the model's set-up returned. The value returned is its result. */
export type ThreadBody<Shared, Result = unknown, Calls = AnyCalls> = (
  shared: Shared,
  thread: Thread<Calls>,
) => Result;

/** Several threads that run the same body and are interchangeable. */
export interface ReplicatedThread<Shared, Result = unknown, Calls = AnyCalls> {
  readonly count: number;
  readonly body: ThreadBody<Shared, Result, Calls>;
}

/** Threads by name, in the order in which they are reported. */
export type Threads<Shared> = Readonly<Record<string, ThreadBody<Shared> | ReplicatedThread<Shared>>>;

/**
 * The results of all threads: one value for a thread; for replicated threads a list, sorted (numbers first, by size;
 * everything else by its text), since nobody can tell these threads apart.
 */
export type Results<Program> = {
  readonly [Name in keyof Program]: Program[Name] extends ReplicatedThread<never, infer Result>
    ? readonly Result[]
    : Program[Name] extends ThreadBody<never, infer Result>
      ? Result
      : never;
};

/** What set-up works with. */
export interface SetUp {
  readonly memory: AtomicMemory;
  /** Hands out named cells, all 0; store other initial values with `memory.store`. */
  readonly cells: CellAllocator;
}

/** Which cells hold references to something else. */
export interface ReferenceRule {
  /** Their names. */
  readonly cells: RegExp;
  /** The value that refers to nothing: that it came back harms nobody. Without it every value is a reference. */
  readonly none?: number;
}

/** Who must not be overtaken, and how often it may be all the same. */
export interface BypassRule {
  /**
   * The operations, by name, that wait for a turn and complete when they have had it. One that may give up, or is
   * refused, is no turn: leave it out.
   */
  readonly operation: string | readonly string[];
  /** How often a thread that sleeps may be overtaken within one operation; 0: first come, first served. */
  readonly bound: number;
  /** The cells, by their names, on which a thread sleeps to wait for its turn; all unless set. */
  readonly waitsOn?: RegExp;
  /** Whether who falls asleep later comes later, even if it began before; false unless set. */
  readonly byParking?: boolean;
}

/** A program under test, and what must be true of it. */
export interface Model<Shared = unknown, Program extends Threads<Shared> = Threads<Shared>> {
  /** Unique among the models it is checked with. */
  readonly name: string;
  /** One sentence: what is at stake. */
  readonly description?: string;
  /** The numbers this model was built with, such as threads and rounds; shown with the verdict. */
  readonly bounds?: Readonly<Record<string, number>>;
  /** How many spurious wakeups to allow in a run (0 unless set: ECMAScript has none). */
  readonly spuriousWakeups?: number;
  /** What to check besides what always is; none unless set. `check` may be told otherwise. */
  readonly properties?: readonly PropertyName[];
  /**
   * How many threads may stop for good, each at any step, without keeping the others from finishing (0 unless set).
   * `check` may be told otherwise.
   */
  readonly crashes?: number;
  /**
   * The names of the operations that must be lock-free and outlive crashes, where that is checked: all, unless set.
   * Waiting for what only others can give belongs outside them.
   */
  readonly lockFree?: readonly string[];
  /** The cells that hold references: those in which `aba` is a violation. */
  readonly references?: ReferenceRule;
  /** What `bypass` is about. */
  readonly bypass?: BypassRule;
  /** What the object under test does when its calls come one after the other: what linearizability is about. */
  readonly specification?: Specification;
  /** Allocates cells and builds the shared objects, single-threaded. */
  readonly setup: (setUp: SetUp) => Shared;
  readonly threads: Program;
  /** Must not be false or throw, in any reachable state. Sees memory through `shared`; must not write. */
  readonly invariant?: (shared: Shared) => boolean | undefined;
  /** Must not be false or throw once all threads have finished. */
  readonly final?: (shared: Shared, results: Results<Program>) => boolean | undefined;
  /**
   * What is still held of anything that is handed out, by name, such as `{ 'waiter slots': queue.reserved() }`. Once all
   * threads have finished, all must be 0 or false where `leak` is checked.
   */
  readonly held?: (shared: Shared) => Readonly<Record<string, number | boolean>>;
  /** What is to be remembered of each finished run: the verdict lists the distinct values. */
  readonly observe?: (shared: Shared, results: Results<Program>) => unknown;
}

/** Any model, whatever its shared objects are. */
// biome-ignore lint/suspicious/noExplicitAny: a model is invariant in what it shares; nothing but itself looks inside.
export type AnyModel = Model<any, any>;

/**
 * `count` interchangeable threads with the same body. Where the body's parameter is to be inferred, write
 * `{ count, body }` instead: TypeScript does not infer through the call.
 */
export const replicate = <Shared, Result, Calls = AnyCalls>(
  count: number,
  body: ThreadBody<Shared, Result, Calls>,
): ReplicatedThread<Shared, Result, Calls> => ({ count, body });

/**
 * Defines a model.
 *
 * ```ts
 * export default defineModel({
 *   name: 'two increments',
 *   setup: ({ memory, cells }) => ({ memory, counter: cells.cell('counter') }),
 *   threads: { worker: { count: 2, body: ({ memory, counter }) => memory.add(counter, 1) } },
 *   final: ({ memory, counter }) => memory.load(counter) === 2,
 * });
 * ```
 *
 * @throws {InvalidModelError} if a part is missing or of the wrong kind.
 */
export function defineModel<Shared, const Program extends Threads<Shared>>(
  model: Model<Shared, Program>,
): Model<Shared, Program> {
  InvalidModelError.check(model);
  return Object.freeze({ ...model });
}
