/**
 * Sequential specifications: what an object does when its calls come one after the other.
 *
 * A specification is a state machine over plain data. Of a call in a state it says all that may come of it: states and
 * results. If nothing may, the call has to wait: it takes effect once others have changed the state.
 */
import { InvalidModelError } from './invalid-model-error.ts';

/** A call of the object. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** One thing that may come of a call. Both are plain data, as results of operations are. */
export interface Outcome<State = unknown, Result = unknown> {
  readonly state: State;
  /** What the call returns; undefined if nothing. */
  readonly result: Result;
}

/** Whatever calls there are. */
// biome-ignore lint/suspicious/noExplicitAny: a thread that may make any call is one that may make these.
export type AnyCalls = any;

/**
 * What an object does, one call at a time. `Calls` are its methods: a model's `thread.call` is checked against them.
 *
 * Made by {@link defineSpecification}; an object with these two fields is one, too.
 */
export interface Specification<Calls = AnyCalls, State = unknown> {
  readonly initial: State;
  /** All that may come of a call; nothing if it cannot take effect in this state. Must not change the state. */
  apply(state: State, call: Call): readonly Outcome<State>[];
  /** Never there; tells TypeScript what `Calls` is. */
  readonly calls?: Calls;
}

/** The arguments of a call. */
export type ArgumentsOf<Calls, Name extends keyof Calls> = Calls[Name] extends (
  ...args: infer Arguments
) => unknown
  ? Readonly<Arguments>
  : never;

/** What a call's body may return: nothing stands for `undefined`. */
export type ResultOf<Calls, Name extends keyof Calls> = Calls[Name] extends (...args: never[]) => infer Result
  ? undefined extends Result
    ? // biome-ignore lint/suspicious/noConfusingVoidType: bodies that return nothing are of this type.
      Result | void
    : Result
  : never;

/** What comes of one call: given the state and the call's arguments. */
type Effect<State> = (state: State, ...args: never[]) => readonly Outcome<State>[];

/** The calls of a specification. */
export type CallsOf<Specified extends Specification> = NonNullable<Specified['calls']>;

/** The methods whose effects these are. */
export type MethodsOf<Effects> = {
  readonly [Name in keyof Effects]: Effects[Name] extends (
    state: never,
    ...args: infer Arguments
  ) => readonly (infer Each)[]
    ? (...args: Arguments) => Each extends Outcome<unknown, infer Result> ? Result : never
    : never;
};

/**
 * Defines what an object does, by what comes of each of its calls.
 *
 * ```ts
 * const calls = { toggle: (isOn: boolean) => [{ state: !isOn, result: isOn }] };
 * const toggle = defineSpecification({ initial: false, calls });
 * console.log(toggle.apply(false, { name: 'toggle', args: [] })); // [ { state: true, result: false } ]
 * ```
 *
 * Applying a call that it does not have throws an {@link InvalidModelError}.
 */
export function defineSpecification<State, Effects extends Readonly<Record<string, Effect<State>>>>({
  initial,
  calls,
}: {
  readonly initial: State;
  readonly calls: Effects;
}): Specification<MethodsOf<Effects>, State> {
  const names = Object.keys(calls);
  return Object.freeze({
    initial,
    apply(state: State, { name, args }: Call): readonly Outcome<State>[] {
      if (!names.includes(name))
        throw new InvalidModelError(`Expected a call of ${names.join(', ')}, got "${name}".`);
      return calls[name]!(state, ...(args as never[]));
    },
  });
}
