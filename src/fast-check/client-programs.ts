/** Client programs as an arbitrary of fast-check. */
import fc, { type Arbitrary } from 'fast-check';
import { InvalidModelError } from '../checker/invalid-model-error.ts';
import type { Call } from '../checker/specification.ts';
import { type ClientObject, type UntypedObject, untyped } from './client-object.ts';
import type { ClientProgram } from './client-program.ts';
import { isFairGame } from './fair-game.ts';

/** How large client programs may be. */
export interface ClientBounds {
  /** Most clients at once. Default 3. */
  readonly clients?: number;
  /** Most calls of each client. Default 2. */
  readonly callsPerClient?: number;
}

const DEFAULTS = { clients: 3, callsPerClient: 2 };

/**
 * Programs of clients that call the object. They shrink towards fewer clients, fewer calls and smaller arguments. Those
 * are left out in which a client may wait for ever even if the object does all that its specification says, as one does
 * that acquires what nobody releases, or may make a call that the object does not allow.
 *
 * @throws {InvalidModelError} if it is not an object to be tested.
 * @throws {RangeError} if a bound is not an integer >= 1.
 */
export function clientPrograms<Shared, Calls, State>(
  object: ClientObject<Shared, Calls, State>,
  bounds: ClientBounds = {},
): Arbitrary<ClientProgram> {
  const known = untyped(object);
  const { clients, callsPerClient } = { ...DEFAULTS, ...bounds };
  for (const [name, bound] of Object.entries({ clients, callsPerClient })) {
    if (!(Number.isInteger(bound) && bound >= 1))
      throw new RangeError(`Expected \`${name}\` to be an integer >= 1, got ${String(bound)}.`);
  }
  // Sizes are as good as any other within such small bounds: nothing is gained by preferring short ones. Empty lists are
  // generated, and left out afterwards, because lists that must not be empty do not shrink by every one of their entries.
  const calls = fc.array(anyCall(known), { maxLength: callsPerClient, size: 'max' });
  return fc
    .array(calls, { maxLength: clients, size: 'max' })
    .map((program) => program.filter(({ length }) => length > 0))
    .filter(sieve(known));
}

const MOST_REFUSED = 10_000;

/** Lets through what says something about the object; refuses to look for ever for something that there is not. */
function sieve(object: UntypedObject): (program: ClientProgram) => boolean {
  let refused = 0;
  return (program) => {
    const passes = program.length > 0 && isFairGame(object, program);
    refused = passes ? 0 : refused + 1;
    if (refused < MOST_REFUSED) return passes;
    throw new InvalidModelError(
      `Expected clients of ${JSON.stringify(object.name)} that all get to their ends and make only calls that it allows, got none among ${MOST_REFUSED}: let them make other calls, or more of them.`,
    );
  };
}

const anyCall = ({ operations }: UntypedObject): Arbitrary<Call> =>
  fc.oneof(
    ...Object.entries(operations).map(([name, { args = fc.constant([]) }]) =>
      args.map((values): Call => ({ name, args: values })),
    ),
  );
