/**
 * `npm run bench:peers [-- OPTIONS]`: heddle beside SPIN, loom and shuttle, on the same programs.
 *
 * - `--install`: gets and builds the peers first (Debian packages, crates).
 * - `--part timings|reach|bugs|patience`, several times: measures that; all if none is given. `--page-only`: nothing.
 * - `--program NAME`, `--tool NAME`, several times: only these.
 * - `--turns N`, `--limit SECONDS`: how often, and how long at most.
 * - `--json FILE`, `--page FILE`: where the results are added, and the page is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { install, versions } from './install.ts';
import { lineOf, measure } from './measure.ts';
import { pageOf } from './page/page.ts';
import { type Results, readRows, thisMachine, writeResults } from './results.ts';
import { parts, type Row, tools, withRow } from './row.ts';

const { values } = parseArgs({
  options: {
    install: { type: 'boolean', default: false },
    'page-only': { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    program: { type: 'string', multiple: true },
    tool: { type: 'string', multiple: true },
    turns: { type: 'string', default: '3' },
    limit: { type: 'string', default: '60' },
    json: { type: 'string', default: 'docs/benchmarks.json' },
    page: { type: 'string', default: 'docs/benchmarks.md' },
  },
});

const rowsOf = (): readonly Row[] => readRows(values.json);
const writePage = (): void => {
  const results: Results = JSON.parse(readFileSync(values.json, 'utf8'));
  writeFileSync(values.page, pageOf(results));
};

if (values.install) install();
if (!values['page-only'])
  for (const part of parts.filter((each) => values.part?.includes(each) ?? true))
    measure[part]({
      programs: values.program ?? null,
      tools: values.tool === undefined ? null : tools.filter((tool) => values.tool!.includes(tool)),
      turns: Number(values.turns),
      limitSeconds: Number(values.limit),
      onRow: (row) => {
        console.log(lineOf(row));
        const rows = withRow(rowsOf(), row);
        writeResults(values.json, { schema: 1, machine: thisMachine(), versions: versions(), rows });
      },
    });
writePage();
