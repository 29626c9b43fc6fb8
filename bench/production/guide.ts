/** `docs/choosing-a-phase.md`, made of the rows: nothing in it that is a figure is written by hand. */
import { type Judgement, judgeAll } from './criteria.ts';
import type { Row } from './row.ts';
import { duration, judgementTable, scenarioTables, table } from './tables.ts';

/** What the study says of each phase, which no benchmark shows. */
const phases = [
  {
    queue: 'phase0',
    keeps: 'a deque behind a futex mutex',
    stall: 'a thread that stops inside the mutex stops all',
  },
  {
    queue: 'phase1',
    keeps: 'one word for a lone waiter; a deque behind a parking mutex for more',
    stall: 'as phase0, but never while at most one waits',
  },
  {
    queue: 'phase2',
    keeps: 'a list of blocks of places, without a mutex',
    stall: 'holds up appending for a few steps, never waking',
  },
  {
    queue: 'phase3',
    keeps: 'a list of nodes, one for each waiter, without a mutex',
    stall: 'holds up appending for a few steps, never waking',
  },
] as const;

/** The figures of the comparison: a title, and the scenario and contender that a phase has there. */
const columns: readonly (readonly [title: string, scenario: string, contender: (queue: string) => string])[] =
  [
    ['uncontended', 'blocking, uncontended', (queue) => `${queue} fair`],
    ['4 workers, fair', 'blocking, 4 workers, 1 permit, 1.5 µs of work', (queue) => `${queue} fair`],
    ['4 workers, barging', 'blocking, 4 workers, 1 permit, 1.5 µs of work', (queue) => `${queue} barging`],
    [
      'awaited, 4 workers, fair',
      'awaiting, 4 workers, 1 permit, no work',
      (queue) => `${queue} fair, awaited`,
    ],
    ['ping-pong', 'ping-pong, a round trip', (queue) => `Notify ${queue}, blocking`],
    ['notify all of 100', 'notify all of 100 waiters, the call', (queue) => `Notify ${queue}`],
    ['cancel one of 1000', '1000 cancels behind a pinned head, oldest first, each', (queue) => queue],
  ];

function comparison(rows: readonly Row[]): string {
  const figure = (scenario: string, contender: string): string => {
    const row = rows.find((one) => one.scenario === scenario && one.contender === contender);
    return row ? duration(row.nanoseconds) : '–';
  };
  const lines = phases.map(({ queue, keeps, stall }) => [
    `\`${queue}\``,
    keeps,
    stall,
    ...columns.map(([, scenario, contender]) => figure(scenario, contender(queue))),
  ]);
  return table(['queue', 'keeps waiters in', 'a stalled thread', ...columns.map(([title]) => title)], lines);
}

const unmet = (judgements: readonly Judgement[]): string =>
  judgements
    .filter(({ verdict }) => verdict === 'not met' || verdict === 'undecided')
    .map(({ claim, verdict, reason }) => `- **${claim}**: ${verdict}. ${reason}`)
    .join('\n');

export function guide(rows: readonly Row[]): string {
  const judgements = judgeAll(rows);
  return `# Choosing a phase

Made by \`npm run bench:docs\`: every figure on this page was measured, on ${rows[0]?.runtime ?? 'no runtime'}. The machine
was small and busy, so take ratios, not times: all that stands in one table took turns in one run.

## Which one

1. **Do you need an order?** If not, \`fair: false\`. Whoever comes first is served, nobody waits for a sleeper to wake up, and a
   single turn may be overtaken any number of times.
2. **At most one waits, mostly?** \`phase1\`, the default: it then needs no mutex and no list.
3. **Must a thread that is stopped in the midst, by the scheduler or for good, never keep others from waking up?** \`phase2\`, or
   \`phase3\` if room for waiters is dear. In \`phase0\` and \`phase1\` it may hold a mutex, and \`reclaim\` may say \`stuck\`.
4. **Do you want the least code to trust?** \`phase0\`.
5. **One event loop, no threads?** \`shared: false\`; the queue hardly matters.

## The phases side by side

${comparison(rows)}

A time is that of one acquire and release of the whole crew (with 4 workers, and 1.5 µs of work between the two), or of one
round trip, call, or cancel.

## What was expected of them

How many times as long the first takes as the second, as the median of the ratios of all rounds, and between what half of
them lie. Where that half says both yes and no, the criterion is undecided: a busy machine gives no better answer.

${judgementTable(judgements)}

${unmet(judgements)}

## All that was measured

Times are those of the whole crew for one turn. A lock lives as long as its table is measured, and the first windows do not count.
Who is alone is timed in batches of 512 turns, of which the one counts that a tenth were faster than: in many of
the others something else had the processor, or the other half of its core.

**With work to do**, whoever has a permit begins its 1.5 µs of work when another worker has asked for one, so that no release finds
nobody. Without that, on a busy machine, a worker has its slice of time to itself: in \`phase0\` and \`phase1\` 6 to 29 % of the turns had to
wait, in \`phase2\` and \`phase3\` 35 to 78 %, which made these look slower than those. Presumably a thread that sleeps for the mutex of a queue is
not registered yet, and the others go on meanwhile; without a mutex everybody is soon in the queue. *Had to wait* is the share of turns
that did; *fewest* is what the worker with the fewest turns had of its share of them.

Blocking waits look at their cell 100 times, in about a microsecond, before they sleep, in all phases alike. 0 and 400 looks made no
difference that could be told from the noise.

The worst waits are those from asking to having. *Most overtakings* is an upper
bound: a thread that the system stops just before it asks counts as overtaken by all who have their turn meanwhile, so on a busy
machine a fair queue, too, shows many.

${scenarioTables(rows)}
`;
}
