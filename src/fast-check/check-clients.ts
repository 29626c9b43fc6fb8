/** Generates clients, checks each of them under every interleaving, and shrinks the first that fails. */
import fc from 'fast-check';
import { check } from '../checker/check.ts';
import type { CheckOptions } from '../checker/options.ts';
import type { Inconclusive, Verdict, Violated } from '../checker/verdict.ts';
import { clientModel } from './client-model.ts';
import type { ClientObject } from './client-object.ts';
import { type ClientProgram, programKey } from './client-program.ts';
import { type ClientBounds, clientPrograms } from './client-programs.ts';

/** How many clients to try, and how to check each. `seed`, `path` and `endOnFailure` replay what was found. */
export interface ClientOptions
  extends ClientBounds,
    Pick<fc.Parameters<unknown>, 'numRuns' | 'seed' | 'path' | 'endOnFailure'> {
  /** Budgets for each program, and who watches. */
  readonly check?: CheckOptions;
}

/** What came of it. */
export type ClientsVerdict =
  | {
      /** No generated program violates it. Those are a sample of the programs within the bounds. */
      readonly outcome: 'no violation';
      /** How many different programs were checked, each under every interleaving. */
      readonly programs: number;
      readonly seed: number;
    }
  | {
      readonly outcome: 'violated';
      /** The least program that was found. */
      readonly program: ClientProgram;
      readonly verdict: Violated;
      readonly programs: number;
      readonly seed: number;
      readonly path: string;
    }
  | {
      /** A budget was used up on this program, so that nothing can be said. */
      readonly outcome: 'inconclusive';
      readonly program: ClientProgram;
      readonly verdict: Inconclusive;
      readonly programs: number;
      readonly seed: number;
    };

/**
 * Puts an object to the test: client programs within the bounds are generated, each is checked exhaustively, and the first
 * that violates something is shrunk to the least one, whose verdict has the shortest schedule.
 *
 * @throws {InvalidModelError} if it is not an object to be tested.
 * @throws {ModelError} if a program cannot be checked.
 * @throws {RangeError} if a bound or an option is out of range.
 */
export async function checkClients<Shared, Calls, State>(
  object: ClientObject<Shared, Calls, State>,
  options: ClientOptions = {},
): Promise<ClientsVerdict> {
  const { clients, callsPerClient, check: checkOptions = {}, ...parameters } = options;
  const bounds = {
    ...(clients !== undefined && { clients }),
    ...(callsPerClient !== undefined && { callsPerClient }),
  };
  const checks = new ClientChecks(object, checkOptions);
  const property = fc.asyncProperty(clientPrograms(object, bounds), (program) => checks.passes(program));
  const { counterexample, counterexamplePath, seed } = await fc.check(property, parameters);
  const found = { programs: checks.programs, seed };
  const stopped = checks.stopped;
  if (stopped) return { outcome: 'inconclusive', ...stopped, ...found };
  const violated = counterexample && checks.found(counterexample[0]);
  if (!violated) return { outcome: 'no violation', ...found };
  return {
    outcome: 'violated',
    program: violated.program,
    verdict: violated.verdict as Violated,
    ...found,
    path: counterexamplePath ?? '',
  };
}

/** A program, and what is known of it. */
interface Checked<Of extends Verdict = Verdict> {
  readonly program: ClientProgram;
  readonly verdict: Of;
}

/** Checks programs, each once, whatever the order of its clients. */
class ClientChecks<Shared, Calls, State> {
  readonly #object: ClientObject<Shared, Calls, State>;
  readonly #options: CheckOptions;
  readonly #checked: Map<string, Checked> = new Map();
  /** Why no further program is checked: a budget was used up on one, or one cannot be checked at all. */
  #stopped: Checked<Inconclusive> | { readonly thrown: unknown } | null = null;

  constructor(object: ClientObject<Shared, Calls, State>, options: CheckOptions) {
    this.#object = object;
    this.#options = options;
  }

  get programs(): number {
    return this.#checked.size;
  }

  /** The program on which a budget was used up. Throws what a program that cannot be checked threw. */
  get stopped(): Checked<Inconclusive> | null {
    if (this.#stopped && 'thrown' in this.#stopped) throw this.#stopped.thrown;
    return this.#stopped;
  }

  found(program: ClientProgram): Checked | undefined {
    return this.#checked.get(programKey(program));
  }

  /** Whether no violation of it is known. */
  async passes(program: ClientProgram): Promise<boolean> {
    if (this.#stopped) return true;
    const { verdict } = this.found(program) ?? (await this.#check(program)) ?? {};
    if (verdict?.verdict === 'inconclusive') this.#stopped = { program, verdict };
    return verdict?.verdict !== 'violated';
  }

  async #check(program: ClientProgram): Promise<Checked | null> {
    try {
      const checked = { program, verdict: await check(clientModel(this.#object, program), this.#options) };
      this.#checked.set(programKey(program), checked);
      return checked;
    } catch (thrown) {
      this.#stopped = { thrown };
      return null;
    }
  }
}
