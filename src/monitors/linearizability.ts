/**
 * Whether the calls so far could have been done one after the other: each at one point between its invocation and its
 * response, with the result that it had.
 *
 * Idea.       All ways to explain the run so far are carried along at once. A *configuration* is one of them: the state
 *             of the object, and which of the calls in progress have taken effect, with what result. A call takes
 *             effect as late as can be: at its own response, or before another call that responds and comes after it.
 * Invariant.  There is a configuration exactly if there is an order. None is kept that another one leads to by letting
 *             calls in progress take effect: it can do whatever that one can. So equal sets of possibilities have
 *             one and the same list of configurations, and states of the model do not multiply without need.
 * Exact.      An order that explains the run can be put off: whatever takes effect between two responses may do so right
 *             before the second, and what comes after the responding call even later. A call that never responds may
 *             take effect or not: nothing is asked of it.
 * Source.     J. Wing and C. Gong, "Testing and verifying concurrent objects", 1993 (the search for an order);
 *             P. Gibbons and E. Korach, "Testing shared memories", 1997; G. Lowe, "Testing for linearizability", 2017
 *             (just in time). Here the search goes along with the exploration, as a subset construction.
 */
import { OperationKind as Kind } from '../memory/operation.ts';
import type { Monitor, MonitorEvent, Names, Sighting } from './monitor.ts';

/** What may come of a call, in numbers. */
export interface NumberedOutcome {
  readonly state: number;
  readonly result: number;
}

/** The object when its calls come one after the other. All is numbered; a result's number is that of its event. */
export interface SequentialObject {
  /** The state at the start. */
  readonly initial: number;
  /** Whether the event is a call's invocation, rather than a response. */
  isInvocation(event: number): boolean;
  /** All that may come of a call in a state; nothing if it cannot take effect there. */
  outcomes(state: number, call: number): readonly NumberedOutcome[];
  /** The call, such as `enqueue(1)`, or the result. */
  describe(event: number): string;
}

/** No call in progress, or one that has not taken effect yet. */
const NONE = -1;

/** One explanation of the run so far. */
interface Configuration {
  readonly state: number;
  /** By thread: the result of its call in progress, if that has taken effect. */
  readonly results: readonly number[];
}

/** A response that nothing explains. */
interface Failure {
  readonly thread: number;
  readonly call: number;
  readonly result: number;
  /** The results that the call could have had, in ascending order. */
  readonly possible: readonly number[];
}

/** All explanations of the run so far. */
interface Explanations {
  /** What the monitor remembers: this entry's number. */
  readonly memory: readonly number[];
  /** By thread: its call in progress. */
  readonly calls: readonly number[];
  readonly configurations: readonly Configuration[];
  /** Why there are none. */
  readonly failure: Failure | null;
  /** By event, then thread: what comes next, as far as it is known. */
  readonly next: Map<number, Explanations>;
}

export class Linearizability implements Monitor {
  readonly initial: readonly number[];
  readonly #object: SequentialObject;
  readonly #threads: number;
  readonly #entries: Explanations[] = [];
  readonly #byKey: Map<string, Explanations> = new Map();

  constructor(object: SequentialObject, threads: number) {
    this.#object = object;
    this.#threads = threads;
    const idle = Array<number>(threads).fill(NONE);
    this.initial = this.#entryOf(idle, [{ state: object.initial, results: idle }], null).memory;
  }

  after(state: readonly number[], { thread, operation }: MonitorEvent): readonly number[] {
    if (operation.kind !== Kind.event) return state;
    const before = this.#entries[state[0]!]!;
    const key = operation.first * this.#threads + thread;
    const after = before.next.get(key) ?? this.#step(before, thread, operation.first);
    before.next.set(key, after);
    return after.memory;
  }

  sighting(state: readonly number[]): Sighting | null {
    const { failure } = this.#entries[state[0]!]!;
    if (!failure) return null;
    return {
      kind: 'not-linearizable',
      culprit: failure.thread,
      tell: (names) => this.#tell(failure, names),
    };
  }

  #step(before: Explanations, thread: number, event: number): Explanations {
    if (before.failure) return before;
    const { calls, configurations } = before;
    if (this.#object.isInvocation(event))
      return this.#entryOf(calls.with(thread, event), configurations, null);
    const { explained, possible } = this.#respond(before, thread, event);
    const left = calls.with(thread, NONE);
    if (explained.length > 0) return this.#entryOf(left, this.#least(explained, left), null);
    const failure = { thread, call: calls[thread]!, result: event, possible };
    return this.#entryOf(left, [], failure);
  }

  /** Lets calls take effect until that of the thread has, and keeps what gave it this result. */
  #respond(
    { calls, configurations }: Explanations,
    thread: number,
    result: number,
  ): { readonly explained: readonly Configuration[]; readonly possible: readonly number[] } {
    const explained: Configuration[] = [];
    const possible = new Set<number>();
    const isOver = (configuration: Configuration): boolean => configuration.results[thread] !== NONE;
    for (const { state, results } of this.#reachable(configurations, calls, isOver)) {
      if (results[thread] === NONE) continue;
      possible.add(results[thread]!);
      if (results[thread] === result) explained.push({ state, results: results.with(thread, NONE) });
    }
    return { explained, possible: [...possible].sort((left, right) => left - right) };
  }

  /** The given configurations and all that they lead to by letting calls take effect, each once, as far as `isOver`. */
  #reachable(
    from: readonly Configuration[],
    calls: readonly number[],
    isOver: (configuration: Configuration) => boolean,
  ): readonly Configuration[] {
    const found = new Map(from.map((configuration) => [keyOf(configuration), configuration]));
    for (const configuration of found.values()) {
      if (isOver(configuration)) continue;
      for (const next of this.#successors(configuration, calls)) {
        const key = keyOf(next);
        if (!found.has(key)) found.set(key, next);
      }
    }
    return [...found.values()];
  }

  /** What one call in progress, taking effect, leads to. */
  #successors({ state, results }: Configuration, calls: readonly number[]): readonly Configuration[] {
    return calls.flatMap((call, thread) => {
      if (call === NONE || results[thread] !== NONE) return [];
      const outcomes = this.#object.outcomes(state, call);
      return outcomes.map((outcome) => ({
        state: outcome.state,
        results: results.with(thread, outcome.result),
      }));
    });
  }

  /** Leaves out each configuration that another one leads to. More and more calls take effect, so none leads back. */
  #least(configurations: readonly Configuration[], calls: readonly number[]): readonly Configuration[] {
    const led = new Set<string>();
    for (const configuration of configurations) {
      const next = this.#successors(configuration, calls);
      for (const reached of this.#reachable(next, calls, () => false)) led.add(keyOf(reached));
    }
    return configurations.filter((configuration) => !led.has(keyOf(configuration)));
  }

  #entryOf(
    calls: readonly number[],
    configurations: readonly Configuration[],
    failure: Failure | null,
  ): Explanations {
    const each = new Map(configurations.map((configuration) => [keyOf(configuration), configuration]));
    const keys = [...each.keys()].sort();
    const key = JSON.stringify([calls, keys, failure]);
    const known = this.#byKey.get(key);
    if (known) return known;
    const entry: Explanations = {
      memory: [this.#entries.length],
      calls,
      configurations: keys.map((one) => each.get(one)!),
      failure,
      next: new Map(),
    };
    this.#entries.push(entry);
    this.#byKey.set(key, entry);
    return entry;
  }

  #tell({ thread, call, result, possible }: Failure, names: Names): string {
    const describe = (event: number): string => this.#object.describe(event);
    const who = `of "${names.thread(thread)}" cannot`;
    return possible.length === 0
      ? `${describe(call)} ${who} have returned: in no order of the calls could it have taken effect by then.`
      : `${describe(call)} → ${describe(result)} ${who} be: no order of the calls explains it. It could only have returned ${possible.map(describe).join(' or ')}.`;
  }
}

const keyOf = ({ state, results }: Configuration): string => `${state},${results.join()}`;
