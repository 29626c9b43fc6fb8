/**
 * A model whose threads run over a memory that does one operation wrongly, namely the one called at one place.
 *
 * Set-up and conditions see memory as it is: what is mutated is what threads do.
 *
 * Replay.  An operation that is held back is local state of a run, and code is run anew for every step: so what is held
 *          back is forgotten when a thread's code begins, and done before any boundary, past which nothing is remembered.
 */
import type { AtomicMemory } from 'heddle/algorithms';
import type { AnyModel, SetUp, Thread, ThreadBody, Threads } from 'heddle/checker';
import type { Mutation } from './mutations.ts';
import { type Call, type Intercept, intercepted } from './operations.ts';
import { isSamePlace, type Place, placeOf } from './places.ts';

/** The model, with what its threads do going through `intercept`; `boundary` is called before anything is forgotten. */
function withThreadsThrough(
  model: AnyModel,
  interceptOn: (memory: AtomicMemory) => Intercept,
  begin: () => void,
  boundary: () => void,
): AnyModel {
  let isInThread = false;
  const bodyOf =
    (body: ThreadBody<unknown>): ThreadBody<unknown> =>
    (shared, thread) => {
      isInThread = true;
      begin();
      const operation: Thread['operation'] = (name, code) =>
        thread.operation(name, () => followed(code, boundary));
      try {
        return followed(() => body(shared, { ...thread, operation }), boundary);
      } finally {
        isInThread = false;
      }
    };
  return {
    ...model,
    setup: ({ memory, cells }: SetUp) => {
      const intercept = interceptOn(memory);
      const inThreads: Intercept = (call) => (isInThread ? intercept(call) : call.perform());
      return model.setup({ memory: intercepted(memory, inThreads, boundary), cells });
    },
    threads: Object.fromEntries(
      Object.entries(model.threads as Threads<unknown>).map(([name, body]) => [
        name,
        typeof body === 'function' ? bodyOf(body) : { ...body, body: bodyOf(body.body) },
      ]),
    ),
  };
}

function followed<Result>(code: () => Result, then: () => void): Result {
  try {
    return code();
  } finally {
    then();
  }
}

/** The model, telling every operation of its threads to `watch`. */
export const watched = (model: AnyModel, watch: (call: Call) => void): AnyModel =>
  withThreadsThrough(
    model,
    () => (call) => {
      watch(call);
      return call.perform();
    },
    () => {},
    () => {},
  );

/** The mutated model; `onEffect` is called where the mutation makes a difference. */
export function mutated(model: AnyModel, place: Place, mutation: Mutation, onEffect: () => void): AnyModel {
  let held: (() => unknown)[] = [];
  const release = (): void => {
    const late = held;
    held = [];
    for (const perform of late) perform();
  };
  const hold = (perform: () => unknown): void => {
    held.push(perform);
  };
  const intercept =
    (memory: AtomicMemory): Intercept =>
    (call) => {
      const late = held;
      held = [];
      const result = step(call, memory);
      if (late.length > 0) onEffect();
      for (const perform of late) perform();
      return result;
    };
  const step = (call: Call, memory: AtomicMemory): unknown => {
    const isMutated = call.operation === place.operation && isAt(call, place);
    const result = isMutated ? mutation.apply(call, { memory, hold }) : undefined;
    if (result === undefined) return call.perform();
    if (held.length === 0) onEffect();
    return result;
  };
  return withThreadsThrough(
    model,
    intercept,
    () => {
      held = [];
    },
    release,
  );
}

function isAt(call: Call, place: Place): boolean {
  const at = placeOf(call);
  return at !== null && isSamePlace(at, place);
}
