/** A client program: who calls what, in which order. */
import type { Call } from '../checker/specification.ts';

/** For each client its calls, one after the other. Plain data. */
export type ClientProgram = readonly (readonly Call[])[];

/** `push(1); pop()`, a client a line. */
export const programText = (program: ClientProgram): string =>
  program.map((calls) => calls.map(callText).join('; ')).join('\n');

/** The same for two programs that differ only in the order of their clients. */
export const programKey = (program: ClientProgram): string =>
  program
    .map((calls) => calls.map(callText).join('; '))
    .sort()
    .join('\n');

/** How many calls all clients make together. */
export const callsIn = (program: ClientProgram): number =>
  program.reduce((total, calls) => total + calls.length, 0);

const callText = ({ name, args }: Call): string =>
  `${name}(${args.map((arg) => JSON.stringify(arg) ?? String(arg)).join(', ')})`;
