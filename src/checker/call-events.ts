/**
 * The calls of the object under test as events, by number: one number for each distinct call, one for each result.
 *
 * A call is invoked right before the first step of its operation, and responds right after the last one: no run leaves
 * less room to put calls in another order.
 */
import { dataKey } from '../memory/modelled/data-key.ts';
import type { ThreadContext } from '../memory/modelled/modelled-thread.ts';
import { EventTime } from '../memory/operation.ts';
import type { Thread } from './model.ts';
import type { Call } from './specification.ts';

/** What an event tells. */
export type CallEvent =
  | { readonly kind: 'invoked'; readonly call: Call }
  | { readonly kind: 'responded'; readonly result: unknown };

/** What a call responds that threw. */
export interface Thrown {
  /** The name of the error. */
  readonly threw: string;
}

export class CallEvents {
  readonly #events: CallEvent[] = [];
  readonly #numbers: Map<string, number> = new Map();

  /** Whether no thread has ever made a call. */
  get isEmpty(): boolean {
    return this.#events.length === 0;
  }

  at(number: number): CallEvent {
    return this.#events[number]!;
  }

  /** @throws {ResultError} unless the arguments are plain data. */
  invoked(name: string, args: readonly unknown[]): number {
    const key = `${JSON.stringify(name)} ${dataKey(args, `the arguments of call "${name}"`)}`;
    return this.#numberOf(key, () => ({ kind: 'invoked', call: { name, args: frozen(args) } }));
  }

  /** @throws {ResultError} unless the result is plain data. */
  responded(result: unknown): number {
    const key = dataKey(result, 'the result of a call');
    return this.#numberOf(`= ${key}`, () => ({ kind: 'responded', result: frozen(result) }));
  }

  /** How a thread makes calls. One within another, or within an operation, belongs to the outer one. */
  callsOf(context: ThreadContext): Thread['call'] {
    let isBusy = false;
    return <Result>(
      name: string,
      args: readonly unknown[],
      body: () => Result,
      seen: (result: Result) => unknown = (result) => result,
    ): Result => {
      if (isBusy) return context.operation(name, body);
      context.event(this.invoked(name, args), EventTime.beforeNext);
      isBusy = true;
      const respond = (result: unknown): void => {
        isBusy = false;
        context.event(this.responded(result), EventTime.afterLast);
      };
      const result = orElse(
        () => context.operation(name, body),
        (error) => respond({ threw: error instanceof Error ? error.name : typeof error } satisfies Thrown),
      );
      respond(seen(result));
      return result;
    };
  }

  #numberOf(key: string, event: () => CallEvent): number {
    const number = this.#numbers.get(key) ?? this.#events.push(event()) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** What `code` returns; `failed` is told what it throws. */
function orElse<Result>(code: () => Result, failed: (error: unknown) => void): Result {
  try {
    return code();
  } catch (error) {
    failed(error);
    throw error;
  }
}

/** `enqueue(1)`. */
export const callText = ({ name, args }: Call): string =>
  `${name}(${args.map((arg) => dataKey(arg, 'an argument')).join(', ')})`;

/** `2`; nothing for what returned nothing. */
export const resultText = (result: unknown): string | null =>
  result === undefined ? null : dataKey(result, 'a result');

/** A copy that code cannot change. */
export function frozen<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data;
  const copy = Array.isArray(data)
    ? data.map(frozen)
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, frozen(value)]));
  return Object.freeze(copy) as Data;
}
