/** Random programs for fast-check, kept so small that every interleaving can be listed. */
import fc from 'fast-check';
import { type Mixture, randomAction } from './random-action.ts';
import {
  type Action,
  describeProgram,
  type RandomProgram,
  type Statement,
  type ThreadGroup,
} from './statement.ts';

/** Most interleavings of a random program, roughly: what the naive enumerator lists in a moment. */
const MOST_INTERLEAVINGS = 3_000;

/** Most statements of a thread, by the number of threads. */
const LONGEST = [0, 0, 5, 4, 2] as const;

/** How many threads of each kind run. */
const CASTS = [
  [1, 1],
  [2],
  [1, 1, 1],
  [1, 1, 1],
  [2, 1],
  [1, 2],
  [3],
  [1, 1, 1, 1],
  [2, 1, 1],
  [3, 1],
] as const;

/** A bit of everything. */
const everything: Mixture = {
  cellCounts: [2, 2, 3],
  load: 4,
  update: 6,
  compareExchange: 3,
  wait: 4,
  notify: 4,
  choose: 1,
  loop: 2,
  section: 2,
  plain: 0,
  assert: 0,
};

/** Several threads in one queue: in which order they leave it shows only if somebody acts in between. */
const queueing: Mixture = {
  cellCounts: [1, 1, 2],
  load: 1,
  update: 4,
  compareExchange: 1,
  wait: 6,
  notify: 4,
  choose: 0,
  loop: 1,
  section: 0,
  plain: 0,
  assert: 0,
};

/** Plain accesses that race, and threads that fail. */
const reckless: Mixture = { ...everything, loop: 1, section: 0, plain: 2, assert: 2 };

/** Random programs of two to four threads over one to three cells; they print as text. */
export const randomProgram: fc.Arbitrary<RandomProgram> = fc
  .constantFrom(everything, queueing, reckless)
  .chain((mixture) =>
    fc.tuple(fc.constant(mixture), fc.constantFrom(...mixture.cellCounts), fc.constantFrom(...CASTS)),
  )
  .chain(([mixture, cellCount, counts]) => fc.noBias(programOf(mixture, cellCount, counts)))
  .filter((program) => interleavingsOf(program) <= MOST_INTERLEAVINGS)
  .map((program) => Object.assign(program, { [fc.toStringMethod]: () => `\n${describeProgram(program)}\n` }));

function programOf(
  mixture: Mixture,
  cellCount: number,
  counts: readonly number[],
): fc.Arbitrary<RandomProgram> {
  const threadCount = counts.reduce((sum, count) => sum + count, 0);
  const length = { minLength: 1, maxLength: LONGEST[threadCount]!, size: 'max' } as const;
  const statements = fc.array(statement(cellCount, mixture), length);
  const group = (count: number): fc.Arbitrary<ThreadGroup> =>
    fc.record({ count: fc.constant(count), operationLength, statements });
  return fc.record({
    cells: fc.array(fc.nat(1), { minLength: cellCount, maxLength: cellCount }),
    groups: fc.tuple(...counts.map(group)),
    spuriousWakeups: fc.constantFrom(0, 0, 0, 1),
  });
}

const operationLength = fc.constantFrom(0, 0, 1, 1, 2);

const statement = (cellCount: number, mixture: Mixture): fc.Arbitrary<Statement> =>
  fc.record({
    action: randomAction(cellCount, mixture),
    onlyIf: fc.constantFrom(null, null, null, null, 0, 1),
    keeps: fc.constantFrom(true, true, false),
  });

/** About how many interleavings there are: the steps of all threads, shuffled. */
function interleavingsOf({ groups, spuriousWakeups }: RandomProgram): number {
  const lengths = groups.flatMap(({ count, statements }) =>
    Array<number>(count).fill(statements.reduce((sum, { action }) => sum + stepsOf(action), spuriousWakeups)),
  );
  let total = 0;
  return lengths.reduce((product, length) => {
    let ways = product;
    for (let step = 1; step <= length; step++) ways = (ways * ++total) / step;
    return ways;
  }, 1);
}

/** Steps of an action that has to wait at most once. */
function stepsOf(action: Action): number {
  if (action.kind === 'read' || action.kind === 'write' || action.kind === 'assert') return 0;
  if (action.kind === 'section') return 4;
  if (action.kind === 'increment' || action.kind === 'await') return 3;
  return action.kind === 'wait' && action.patience === 'until it times out' ? 2 : 1;
}
