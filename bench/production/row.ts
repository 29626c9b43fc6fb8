/** Rows: what was measured, as data. Everything that is printed or judged is made of them. */

export interface Waits {
  /** Microseconds from asking to having. */
  readonly p99: number;
  readonly p999: number;
  /** By how many acquires of others a single turn was overtaken, at most: see `watchedTurn`. */
  readonly mostOvertakings: number;
}

export interface Row {
  /** Unique: the scenario, the load and the contender. */
  readonly name: string;
  readonly scenario: string;
  readonly contender: string;
  /** For example `v20.20.2` or `v20.20.2 --harmony-struct`. */
  readonly runtime: string;
  /** Nanoseconds: the median of the samples. */
  readonly nanoseconds: number;
  /** One of each round. In a round all contenders take turns, so what one has at an index is beside that of another. */
  readonly samples: readonly number[];
  readonly waits?: Waits;
  /** The part of all turns that had to wait: the median of the windows. */
  readonly waited?: number;
  /** Turns of the worker that had the fewest, as a part of its share: likewise. */
  readonly fewest?: number;
}

/** What is seen beside the time. */
type Seen = { readonly [Part in 'waits' | 'waited' | 'fewest']?: Row[Part] | undefined };

export const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

/** What a tenth of the values are below. */
export const fastTenth = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 10)] ?? Number.NaN;

/** A row with everything that follows from its samples. */
export function rowOf(
  scenario: string,
  contender: string,
  samples: readonly number[],
  { waits, waited, fewest }: Seen = {},
): Row {
  const runtime = [process.version, ...process.execArgv].join(' ');
  const name = `${scenario} / ${contender} / ${runtime}`;
  const row = { name, scenario, contender, runtime, nanoseconds: median(samples), samples };
  return {
    ...row,
    ...(waits && { waits }),
    ...(waited !== undefined && { waited }),
    ...(fewest !== undefined && { fewest }),
  };
}

const ratios = (row: Row, beside: Row): number[] =>
  row.samples.map((sample, round) => sample / beside.samples[round]!).sort((left, right) => left - right);

/** How many times as long the one takes as the other: the median over the rounds, which were measured in pairs. */
export const ratio = (row: Row, beside: Row): number => median(ratios(row, beside));

/** Between what the middle half of those ratios lies. */
export function middleHalf(row: Row, beside: Row): readonly [low: number, high: number] {
  const sorted = ratios(row, beside);
  const quarter = Math.floor(sorted.length / 4);
  return [sorted[quarter]!, sorted[sorted.length - 1 - quarter]!];
}

/** Runs all in turn, round after round, each in another order, so that a busy moment of the machine hits all alike. */
export async function interleaved<Key>(
  keys: readonly Key[],
  rounds: number,
  measure: (key: Key) => Promise<number>,
): Promise<ReadonlyMap<Key, readonly number[]>> {
  const samples = new Map(keys.map((key) => [key, [] as number[]]));
  // The first round is thrown away: it compiles.
  for (let round = 0; round <= rounds; round++) {
    const turned = [...keys.slice(round % keys.length), ...keys.slice(0, round % keys.length)];
    for (const key of turned) {
      const sample = await measure(key);
      if (round > 0) samples.get(key)!.push(sample);
    }
  }
  return samples;
}
