/** What `npm run test:deep` compares: random programs of some sort, and how to tell a disagreement about one. */
import fc from 'fast-check';
import { check } from 'heddle/checker';
import { asCode, asTest } from '../as-test.ts';
import { disagreements } from '../disagreements.ts';
import { body, hasRace, type RacingProgram, racingModel, racingProgram } from '../race-oracle.ts';
import { randomProgram } from '../random-program.ts';
import { minimized, smaller } from '../smaller.ts';
import { describeProgram, type RandomProgram } from '../statement.ts';
import type { Disagreement } from './job.ts';

/** One sort of programs. */
export interface Subject {
  readonly isOn: boolean;
  /** Draws so many programs, compares each, and calls `done` after it. */
  readonly compare: (seed: number, count: number, done: () => void) => Promise<Disagreement[]>;
}

/** Threads that stop for good take longer to compare than all else: one program in so many has one. */
const CRASHING = 8;

export const subjects: Readonly<Record<string, Subject>> = {
  programs: {
    isOn: true,
    compare: comparing<RandomProgram>({
      programs: randomProgram,
      find: (program, number) => disagreements(program, { crashes: number % CRASHING === 0 }),
      smaller,
      describe: describeProgram,
      asTest: (program, number) => asTest(program, { crashes: number % CRASHING === 0 }),
    }),
  },
  races: {
    isOn: true,
    compare: comparing<RacingProgram>({
      programs: racingProgram,
      find: raceDisagreements,
      smaller: smallerRaces,
      describe: asCode,
      asTest: (program) => `expect(await raceDisagreements(${asCode(program)})).toEqual([]);`,
    }),
  },
};

interface Sort<Program> {
  readonly programs: fc.Arbitrary<Program>;
  readonly find: (program: Program, number: number) => Promise<string[]>;
  readonly smaller: (program: Program) => Iterable<Program>;
  readonly describe: (program: Program) => string;
  readonly asTest: (program: Program, number: number) => string;
}

function comparing<Program>(sort: Sort<Program>): Subject['compare'] {
  return async (seed, count, done) => {
    const found: Disagreement[] = [];
    for (const [number, program] of fc.sample(sort.programs, { seed, numRuns: count }).entries()) {
      if ((await sort.find(program, number)).length > 0)
        found.push(await disagreement(sort, program, number));
      done();
    }
    return found;
  };
}

async function disagreement<Program>(
  { find, smaller: simplify, describe, asTest: code }: Sort<Program>,
  program: Program,
  number: number,
): Promise<Disagreement> {
  const fails = async (candidate: Program): Promise<boolean> => (await find(candidate, number)).length > 0;
  const smallest = await minimized(program, simplify, fails);
  return {
    text: describe(smallest),
    sentences: await find(smallest, number),
    code: code(smallest, number),
  };
}

async function raceDisagreements(threads: RacingProgram): Promise<string[]> {
  const named = Object.fromEntries(threads.map((accesses, index) => [`thread ${index}`, body(accesses)]));
  const { verdict } = await check(racingModel(named), { properties: ['data-race'] });
  const expected = hasRace(threads) ? 'violated' : 'holds';
  return verdict === expected ? [] : [`${verdict} instead of ${expected}`];
}

function* smallerRaces(threads: RacingProgram): Generator<RacingProgram> {
  for (const index of threads.keys()) if (threads.length > 2) yield threads.toSpliced(index, 1);
  for (const [index, accesses] of threads.entries()) {
    for (const [at, access] of accesses.entries()) {
      yield threads.with(index, accesses.toSpliced(at, 1));
      if (access.onlyIf !== null) yield threads.with(index, accesses.with(at, { ...access, onlyIf: null }));
      if (access.value !== 0) yield threads.with(index, accesses.with(at, { ...access, value: 0 }));
      if (access.cell !== 0) yield threads.with(index, accesses.with(at, { ...access, cell: 0 }));
    }
  }
}
