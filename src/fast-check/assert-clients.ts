/** The same as an assertion, for any test runner. */
import { resolve } from 'node:path';
import { match } from 'ts-pattern';
import { ModelAssertionError } from '../assert/index.ts';
import { progressLines } from '../assert/progress-lines.ts';
import { counted, modelReport } from '../report/index.ts';
import { type ClientOptions, type ClientsVerdict, checkClients } from './check-clients.ts';
import type { ClientObject } from './client-object.ts';
import { type ClientProgram, callsIn, programText } from './client-program.ts';

/** Narrower than a terminal: runners indent. */
const WIDTH = 110;

/**
 * Asserts that no generated client program violates anything. Writes a line to standard error every three seconds of a
 * program, unless `check.onProgress` is given.
 *
 * ```ts
 * test('the stack is a stack', () => assertClients(stack, { numRuns: 50 }));
 * ```
 *
 * @returns How many programs were checked.
 * @throws {ModelAssertionError} with the least program and the shortest schedule, or where a budget was used up.
 * @throws {InvalidModelError} if it is not an object to be tested.
 * @throws {RangeError} if a bound or an option is out of range.
 */
export async function assertClients<Shared, Calls, State>(
  object: ClientObject<Shared, Calls, State>,
  options: ClientOptions = {},
): Promise<ClientsVerdict & { readonly outcome: 'no violation' }> {
  const check = { onProgress: progressLines(), ...options.check };
  const found = await checkClients(object, { ...options, check });
  if (found.outcome === 'no violation') return found;
  throw new ModelAssertionError({ message: clientsStory(object.name, found), verdict: found.verdict });
}

/** What to tell of an object that was not found to be without violations. */
export const clientsStory = (
  name: string,
  found: Exclude<ClientsVerdict, { readonly outcome: 'no violation' }>,
): string =>
  match(found)
    .with({ outcome: 'violated' }, ({ program, verdict, programs, seed, path }) => {
      const replayWith = (): string =>
        `assertClients(object, { seed: ${seed}, path: '${path}', endOnFailure: true })`;
      return [
        `Expected every client of ${JSON.stringify(name)} to find what its specification says, but one does not.`,
        `The least that was found makes ${counted(callsIn(program), 'call')} (${counted(programs, 'program')} checked):`,
        clients(program),
        modelReport({ file: null, verdict }, { width: WIDTH, root: resolve(), replayWith }).trimEnd(),
      ].join('\n');
    })
    .with({ outcome: 'inconclusive' }, ({ program, verdict }) =>
      [
        `Expected every client of ${JSON.stringify(name)} to be checked, but a limit was hit with this one:`,
        clients(program),
        `${verdict.summary} Raise the limits in \`check\`, or lower \`clients\` and \`callsPerClient\`.`,
      ].join('\n'),
    )
    .exhaustive();

const clients = (program: ClientProgram): string => {
  const lines = programText(program).split('\n');
  return ['', ...lines.map((line, index) => `  client ${index + 1}: ${line}`), ''].join('\n');
};
