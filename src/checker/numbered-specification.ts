/** A specification in numbers: its states, calls and results as the monitor sees them. */
import { dataKey } from '../memory/modelled/data-key.ts';
import type { NumberedOutcome, SequentialObject } from '../monitors/linearizability.ts';
import { type CallEvents, callText, frozen, resultText } from './call-events.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import type { Specification } from './specification.ts';

/** Each state is kept once, and asked once about each call. Calls and results are numbered as their events are. */
export class NumberedSpecification implements SequentialObject {
  readonly initial: number;
  readonly #specification: Specification;
  readonly #events: CallEvents;
  readonly #model: string;
  readonly #states: {
    readonly state: unknown;
    readonly outcomes: Map<number, readonly NumberedOutcome[]>;
  }[] = [];
  readonly #numbers: Map<string, number> = new Map();

  /** @param model What it is a part of, by name. */
  constructor(specification: Specification, events: CallEvents, model: string) {
    this.#specification = specification;
    this.#events = events;
    this.#model = model;
    this.initial = this.#numberOf(specification.initial);
  }

  isInvocation(event: number): boolean {
    return this.#events.at(event).kind === 'invoked';
  }

  /** @throws {ModelError} if the specification is none. */
  outcomes(state: number, call: number): readonly NumberedOutcome[] {
    const { outcomes } = this.#states[state]!;
    const known = outcomes.get(call) ?? this.#apply(state, call);
    outcomes.set(call, known);
    return known;
  }

  describe(event: number): string {
    const told = this.#events.at(event);
    return told.kind === 'invoked' ? callText(told.call) : (resultText(told.result) ?? 'nothing');
  }

  #apply(state: number, event: number): readonly NumberedOutcome[] {
    const told = this.#events.at(event);
    if (told.kind !== 'invoked') return [];
    const outcomes: unknown = this.#specification.apply(this.#states[state]!.state, told.call);
    if (!Array.isArray(outcomes) || !outcomes.every(isOutcome))
      throw new InvalidModelError(
        `Expected the \`specification\` of model "${this.#model}" to answer ${callText(told.call)} with a list of \`{ state, result }\`, got ${JSON.stringify(outcomes)}.`,
      );
    return outcomes.map((outcome) => ({
      state: this.#numberOf(outcome.state),
      result: this.#events.responded(outcome.result),
    }));
  }

  #numberOf(state: unknown): number {
    const key = dataKey(state, `a state of the \`specification\` of model "${this.#model}"`);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#states.length);
    return this.#states.push({ state: frozen(state), outcomes: new Map() }) - 1;
  }
}

const isOutcome = (outcome: unknown): outcome is { readonly state: unknown; readonly result: unknown } =>
  typeof outcome === 'object' && outcome !== null && 'state' in outcome && 'result' in outcome;
