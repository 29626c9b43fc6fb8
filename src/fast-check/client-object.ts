/** An object under test, as whoever wrote it describes it: how to make one, what can be called, what calls must mean. */
import type { Arbitrary } from 'fast-check';
import { InvalidModelError } from '../checker/invalid-model-error.ts';
import type { AnyModel, SetUp } from '../checker/model.ts';
import type { ArgumentsOf, Call, ResultOf, Specification } from '../checker/specification.ts';

/** How a call of the specification is made on the object. */
export type ClientOperation<Shared, Calls, Name extends keyof Calls> = Arguments<ArgumentsOf<Calls, Name>> & {
  /**
   * Makes the call. What it returns (plain data) is compared with the specification. Must be deterministic: it is run many
   * times.
   */
  readonly run: Run<Shared, Calls, Name>;
};

/** Where a call takes arguments, what they may be. */
type Arguments<Values> = [] extends Values
  ? { readonly args?: Arbitrary<Values> }
  : { readonly args: Arbitrary<Values> };

type Run<Shared, Calls, Name extends keyof Calls> = Calls[Name] extends (...args: infer Values) => unknown
  ? (shared: Shared, ...args: Values) => ResultOf<Calls, Name>
  : never;

/** What else a model may say; see `Model`. */
type Conditions = Pick<AnyModel, 'properties' | 'references' | 'spuriousWakeups' | 'crashes' | 'lockFree'>;

/** An object, its operations and its specification. */
export interface ClientObject<Shared, Calls, State = unknown> extends Conditions {
  readonly name: string;
  /** Makes the object, single-threaded, as a model's `setup` does. */
  readonly setup: (setUp: SetUp) => Shared;
  /** What its calls do when they come one after the other. Its initial state is that after `setup`. */
  readonly specification: Specification<Calls, State>;
  /** The calls that clients make; those of the specification that are left out are not made. */
  readonly operations: { readonly [Name in keyof Calls]?: ClientOperation<Shared, Calls, Name> };
  /**
   * Whether clients may make this call in this state; true unless given. Programs in which some order of the calls would
   * make one that they may not are left out: that is not the same as a call that waits, for which the specification has
   * no outcome.
   */
  readonly allows?: (state: State, call: Call) => boolean;
  /** Must not be false or throw, in any reachable state. */
  readonly invariant?: (shared: Shared) => boolean | undefined;
  /** Must not be false or throw once all clients have finished. */
  readonly final?: (shared: Shared) => boolean | undefined;
  /** What is still held; all must be 0 or false once all clients have finished. */
  readonly held?: (shared: Shared) => Readonly<Record<string, number | boolean>>;
}

/** The object with nothing known of its types: what programs are generated from and models are made of. */
export interface UntypedObject extends Conditions {
  readonly name: string;
  readonly setup: (setUp: SetUp) => unknown;
  readonly specification: Specification;
  readonly operations: Readonly<Record<string, UntypedOperation>>;
  readonly allows?: (state: unknown, call: Call) => boolean;
  readonly invariant?: (shared: unknown) => boolean | undefined;
  readonly final?: (shared: unknown) => boolean | undefined;
  readonly held?: (shared: unknown) => Readonly<Record<string, number | boolean>>;
}

/** An operation whatever it is given and returns. */
export interface UntypedOperation {
  readonly args?: Arbitrary<readonly unknown[]>;
  readonly run: (shared: unknown, ...args: readonly unknown[]) => unknown;
}

/**
 * Defines an object to be put to the test by generated clients.
 *
 * ```ts
 * const counter = defineObject({
 *   name: 'counter',
 *   setup: ({ memory, cells }) => ({ memory, count: cells.cell('count') }),
 *   specification: specifications.counter(),
 *   operations: {
 *     add: { args: fc.tuple(fc.integer({ min: 1, max: 3 })), run: ({ memory, count }, by) => memory.add(count, by) },
 *   },
 * });
 * ```
 *
 * @throws {InvalidModelError} if a part is missing or of the wrong kind.
 */
export function defineObject<Shared, Calls, State>(
  object: ClientObject<Shared, Calls, State>,
): ClientObject<Shared, Calls, State> {
  untyped(object);
  return Object.freeze({ ...object });
}

/** @throws {InvalidModelError} if a part is missing or of the wrong kind. */
export function untyped<Shared, Calls, State>(object: ClientObject<Shared, Calls, State>): UntypedObject {
  const view = object as unknown as Partial<UntypedObject> | null | undefined;
  if (typeof view !== 'object' || view === null)
    throw new InvalidModelError(`Expected an object made by \`defineObject\`, got ${String(object)}.`);
  const { name, operations, specification } = view;
  const of = `of object ${JSON.stringify(name)}`;
  if (typeof name !== 'string' || name === '')
    throw new InvalidModelError(`Expected the object's \`name\` to be a non-empty string, got ${name}.`);
  if (typeof specification?.apply !== 'function')
    throw new InvalidModelError(`Expected \`specification\` ${of} to be one, got ${String(specification)}.`);
  if (typeof view.setup !== 'function')
    throw new InvalidModelError(`Expected \`setup\` ${of} to be a function, got ${String(view.setup)}.`);
  const entries = Object.entries(operations ?? {});
  if (entries.length === 0)
    throw new InvalidModelError(`Expected \`operations\` ${of} to have at least one call, got none.`);
  const broken = entries.find(([, operation]) => typeof operation?.run !== 'function');
  if (broken)
    throw new InvalidModelError(`Expected the operation "${broken[0]}" ${of} to have a function \`run\`.`);
  return view as UntypedObject;
}
