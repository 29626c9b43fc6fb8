/** What one contender made of one program: a row of the results. */
import type { Size } from './programs/size.ts';

export const tools = ['heddle', 'SPIN', 'loom', 'shuttle'] as const;
export type Tool = (typeof tools)[number];

/** A tool, and how it is told to search. */
export interface Contender {
  readonly tool: Tool;
  readonly setting: string;
}

/**
 * `unfinished`: the time or the memory ran out; `unable`: the tool stopped at a bound of its own. Only `holds` of a
 * contender whose search is exhaustive says anything about all interleavings.
 */
export type PeerVerdict = 'holds' | 'violated' | 'unfinished' | 'unable';

/** One run. */
export interface Outcome {
  readonly verdict: PeerVerdict;
  /** States, or executions. */
  readonly explored: number;
  /** Of the exploration alone, as the tool itself says, except for runs that were stopped. */
  readonly seconds: number;
  /** Of further explorations in the same process, once the code is warm; only heddle's. */
  readonly warmSeconds: number | null;
  /** Processor time, in seconds: of heddle's cold exploration, of the others' whole process. Less at the mercy of others. */
  readonly processorSeconds: number;
  /** Of everything else: compiling, starting, ending. */
  readonly besidesSeconds: number;
  /** The largest resident set of the process. */
  readonly megabytes: number;
  readonly note: string;
}

/** What a row was measured for. */
export const parts = ['timings', 'reach', 'bugs', 'patience'] as const;
export type Part = (typeof parts)[number];

type Listed = 'seconds' | 'warmSeconds' | 'processorSeconds';
type Whole = 'besidesSeconds' | 'megabytes';

export interface Row extends Contender, Size, Omit<Outcome, Listed | Whole> {
  /** The most of all runs, as below; null in rows of which it was not recorded. */
  readonly besidesSeconds: number | null;
  readonly megabytes: number | null;
  readonly part: Part;
  readonly program: string;
  /** One for each run; all runs of one program took turns. */
  readonly seconds: readonly number[];
  readonly warmSeconds: readonly number[];
  readonly processorSeconds: readonly number[];
  readonly limitSeconds: number;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

/** A row of several runs of the same thing; what is not time is that of the last one; memory, and the time besides, the most. */
export function rowOf(
  part: Part,
  program: string,
  size: Size,
  { tool, setting }: Contender,
  limitSeconds: number,
  outcomes: readonly Outcome[],
): Row {
  const last = outcomes.at(-1)!;
  return {
    part,
    program,
    ...size,
    tool,
    setting,
    limitSeconds,
    ...last,
    seconds: outcomes.map((outcome) => outcome.seconds),
    processorSeconds: outcomes.map((outcome) => outcome.processorSeconds),
    warmSeconds: outcomes.flatMap(({ warmSeconds }) => warmSeconds ?? []),
    besidesSeconds: Math.max(...outcomes.map(({ besidesSeconds }) => besidesSeconds)),
    megabytes: Math.max(...outcomes.map(({ megabytes }) => megabytes)),
  };
}

const keyOf = ({ part, program, threads, rounds, permits, tool, setting }: Row): string =>
  JSON.stringify([part, program, threads, rounds, permits, tool, setting]);

/** The rows with another one, which takes the place of an older one about the same. */
export function withRow(rows: readonly Row[], row: Row): Row[] {
  const place = rows.findIndex((each) => keyOf(each) === keyOf(row));
  return place < 0 ? [...rows, row] : rows.with(place, row);
}
