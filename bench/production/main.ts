/**
 * `npm run bench [-- OPTIONS] [SCENARIO...]`: heddle in production beside its peers.
 *
 * Everything that is compared takes turns within one run, round after round; figures are medians, and ratios are medians
 * of the ratios of the rounds. `--quick`: just enough to see that it runs; `--json FILE`: the rows; `--docs FILE`: the guide;
 * `--from FILE`: of rows written earlier, measuring nothing; `--here`: in this runtime only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { nodeOf } from '../../tools/node-versions.ts';
import { judgeAll } from './criteria.ts';
import { measureCrowds } from './crowds.ts';
import { type Effort, quick, thorough } from './effort.ts';
import { measureElsewhere } from './elsewhere.ts';
import { guide } from './guide.ts';
import { measureOneRealm } from './one-realm.ts';
import type { Row } from './row.ts';
import { judgementTable, scenarioTables } from './tables.ts';
import { measureAtomicsMutex, measureAwaitedTurns, measureBlockingTurns, measureWebLocks } from './turns.ts';
import { measureWakes } from './wakes.ts';

const scenarios: Readonly<Record<string, (effort: Effort) => Promise<Row[]>>> = {
  blocking: measureBlockingTurns,
  awaiting: measureAwaitedTurns,
  wakes: measureWakes,
  crowds: measureCrowds,
  'one-realm': measureOneRealm,
};

/** Only where they make sense. */
const elsewhereOnly: typeof scenarios = {
  'atomics-mutex': measureAtomicsMutex,
  'web-locks': measureWebLocks,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    docs: { type: 'string' },
    from: { type: 'string' },
    here: { type: 'boolean', default: false },
  },
});

function elsewhere(): readonly Row[] {
  const withFlag = {
    why: 'Atomics.Mutex',
    node: execPath,
    flags: ['--harmony-struct'],
    scenarios: ['atomics-mutex'],
  };
  const node24 = nodeOf(24);
  if ('missing' in node24) console.error(`skipped: Web Locks: ${node24.missing}`);
  return [
    ...measureElsewhere(withFlag, values.quick),
    ...('path' in node24
      ? measureElsewhere(
          { why: 'Web Locks', node: node24.path, flags: [], scenarios: ['web-locks'] },
          values.quick,
        )
      : []),
  ];
}

async function measureAll(): Promise<readonly Row[]> {
  const chosen = positionals.length > 0 ? positionals : Object.keys(scenarios);
  const rows: Row[] = [];
  for (const name of chosen)
    rows.push(...(await (scenarios[name] ?? elsewhereOnly[name])!(values.quick ? quick : thorough)));
  return values.here ? rows : [...rows, ...elsewhere()];
}

/** What an earlier run wrote down. */
const readRows = (file: string): readonly Row[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Row[] }).rows;

const rows = values.from ? readRows(values.from) : await measureAll();
const judgements = judgeAll(rows);
console.log(`${scenarioTables(rows)}\n\n### Criteria\n\n${judgementTable(judgements)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ schema: 1, rows, judgements }, null, 1)}\n`);
if (values.docs) writeFileSync(values.docs, guide(rows));
