/**
 * Which programs say something about the object: those in which clients wait for ever, or misuse it, do not.
 *
 * Every order of the calls is gone through on the specification alone, which is small: a state of the object, and how far
 * each client is. Where nobody can go on and somebody is not done, waiting for ever is no fault of the object.
 */
import type { Call } from '../checker/specification.ts';
import { dataKey } from '../memory/modelled/data-key.ts';
import type { UntypedObject } from './client-object.ts';
import type { ClientProgram } from './client-program.ts';

interface Point {
  readonly state: unknown;
  /** How many calls each client has made. */
  readonly made: readonly number[];
}

/** Whether in every order of the calls all of them are allowed, and all clients get to their ends. */
export function isFairGame(object: UntypedObject, program: ClientProgram): boolean {
  const first: Point = { state: object.specification.initial, made: program.map(() => 0) };
  const reached = new Map([[keyOf(first), first]]);
  for (const point of reached.values()) {
    const calls = nextCalls(program, point);
    if (calls.some(({ call }) => object.allows?.(point.state, call) === false)) return false;
    const next = calls.flatMap((one) => successors(object, point, one));
    if (next.length === 0 && calls.length > 0) return false;
    for (const successor of next) {
      const key = keyOf(successor);
      if (!reached.has(key)) reached.set(key, successor);
    }
  }
  return true;
}

interface NextCall {
  readonly client: number;
  readonly call: Call;
}

const nextCalls = (program: ClientProgram, { made }: Point): NextCall[] =>
  program.flatMap((calls, client) => {
    const call = calls[made[client]!];
    return call ? [{ client, call }] : [];
  });

const successors = (
  { specification }: UntypedObject,
  { state, made }: Point,
  { client, call }: NextCall,
): Point[] =>
  specification
    .apply(state, call)
    .map((outcome) => ({ state: outcome.state, made: made.with(client, made[client]! + 1) }));

const keyOf = ({ state, made }: Point): string =>
  `${made.join()} ${dataKey(state, 'a state of the specification')}`;
