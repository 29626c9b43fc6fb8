/** The results as a page: a pure function from JSON to text. */
import type { Results } from '../results.ts';
import { bugTable } from './bug-table.ts';
import { criteriaTable } from './criteria.ts';
import { patienceLines } from './patience-lines.ts';
import { reachTable } from './reach-table.ts';
import { timingTables } from './timing-tables.ts';

const introduction = ({ machine, versions }: Results): string => `# Benchmarks: heddle beside its peers

Made by \`npm run bench:peers -- --install\`: every figure on this page was measured, on one machine (${machine.processor},
${machine.cores} cores, ${machine.gibibytes} GiB), with ${Object.entries(versions)
  .map((each) => each.join(' '))
  .join(', ')}.
The machine was small and busy, so take ratios, not times: whatever was quick took turns with the others on the same program,
in one run; what ran into its limit was run once. The figures as data are in [benchmarks.json](benchmarks.json). Sizes are threads × rounds, and after a stroke permits.

The same programs stand side by side in \`bench/peers/programs\`: TypeScript for heddle, Promela for SPIN, Rust for loom and
shuttle. A step is the same in all of them, one atomic operation. GenMC and dscheck are not here: neither is a Debian
package or a crate.`;

const fairness = `## What each of them does

| | heddle | SPIN | loom | shuttle |
|---|---|---|---|---|
| checks | the program itself | a model of it, written by hand | the program itself, on loom's types | the program itself, on shuttle's types |
| counts | states | states | executions | executions |
| memory | sequentially consistent | sequentially consistent | **weak orderings, too: C11 without some of its outcomes** | sequentially consistent |
| data races | where asked | no | **of its cells, always** | no |
| what it checks beyond assertions and deadlock | lost wakeups told apart; livelock, lock-freedom, ABA, linearizability where asked | **any LTL formula**, cycles | leaks | – |
| interchangeable threads | explored once | no | no | no |
| threads at most | 15 | 255 | 5, the main one included | – |

loom looks at more than the others: it lets atomics that are not sequentially consistent be seen out of order. Here all are
sequentially consistent, as those of JavaScript are, with a fence where loom needs one to believe it; a fence is no
branch of loom's. heddle does not know weak orderings at all. The other way round, loom and shuttle know no futex:
theirs is made of a mutex and a queue, and costs them branches. So there are programs on their own mutex as well.

Settings. SPIN: \`-O3 -DSAFETY -DNOFAIR -DNOBOUNDCHECK -DAUTO_RESIZE -DMEMLIM=4096\`, a table of 2²⁰ that grows, *all states* with \`-DNOREDUCE\`, *collapsed* with
\`-DCOLLAPSE\`; steps that only the thread itself sees are merged by hand into those before them, and local variables are
reset once they are dead, which heddle finds by itself. loom and shuttle: release builds with link-time optimization; loom
without a bound on preemptions, and with 3 and 2, as its users do, which is not exhaustive. heddle: *default* as it comes;
*partial order* with that reduction from the start; *all states* without symmetry and partial order; 4 GiB, like SPIN.

Times are of the exploration alone, as each tool says itself. heddle's is that of a fresh process, in which nothing is
compiled yet; *warm* is a later check in the same process. What else passes (SPIN's making and compiling of a verifier,
starting Node) is in a column of its own. *Processor* is processor time, which others on the machine disturb less: of
heddle's cold check with all its threads (compiling and collecting garbage, too), and of the whole process of the others. Memory is the largest resident set of the process: heddle's
begins with that of Node.`;

/** The whole page. */
export const pageOf = (results: Results): string =>
  `${[
    introduction(results),
    criteriaTable(results.rows),
    timingTables(results.rows),
    reachTable(results.rows),
    patienceLines(results.rows),
    bugTable(results.rows),
    fairness,
  ]
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
