/** The workflow file, and its commands run in small as a runner would. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { shellIn } from '../cli/npx-heddle.ts';
import { folderWith, modelText, root } from '../cli/run-heddle.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly steps: readonly Step[];
}

const text = readFileSync(join(root, 'examples/ci/heddle.yml'), 'utf8');
const document = parseDocument(text, { strict: true });
const { check, report }: { check: Job; report: Job } = document.toJS().jobs;
const shards = check.strategy!.matrix.shard;

/** An expression as it stands in a workflow. */
const expression = (text: string): string => `\${{ ${text} }}`;

/** The command of a job that calls heddle, with its expressions filled in. */
const commandOf = ({ steps }: Job, shard?: number): string => {
  const [command, ...others] = steps.flatMap(({ run }) => (run?.startsWith('npx heddle') ? [run] : []));
  expect(others).toEqual([]);
  return command!
    .replaceAll(expression('matrix.shard'), String(shard))
    .replaceAll(expression('strategy.job-total'), String(shards.length));
};

describe('the workflow of examples/ci', () => {
  let folder: string;
  let run: ReturnType<typeof shellIn>;

  beforeAll(() => {
    folder = folderWith({});
    run = shellIn(folder);
    mkdirSync(join(folder, 'models/deep'), { recursive: true });
    const fails = 'if (memory.add(counter, 1) === 1) throw new Error("second")';
    writeFileSync(join(folder, 'models/fails.model.ts'), modelText('fails', fails));
    for (const name of ['one', 'deep/two'])
      writeFileSync(join(folder, `models/${name}.model.ts`), modelText(name));
  });

  it('is YAML without mistakes, and every job knows its steps', () => {
    expect([document.errors, document.warnings]).toEqual([[], []]);
    for (const { steps } of [check, report]) {
      for (const step of steps)
        expect(Object.keys(step).filter((key) => /^(uses|run)$/.test(key))).toHaveLength(1);
      for (const { uses } of steps) expect(uses ?? 'a/b@v1').toMatch(/^[\w-]+\/[\w-]+(\/[\w-]+)?@v\d+$/);
    }
    const expressions = [...text.matchAll(/\$\{\{ (.*?) \}\}/g)].map(([, inner]) => inner);
    expect([...new Set(expressions)].sort()).toEqual(['!cancelled()', 'matrix.shard', 'strategy.job-total']);
  });

  it('reports even if a shard has failed, and hands every report on', () => {
    expect(report).toMatchObject({ needs: 'check', if: expression('!cancelled()') });
    expect(shards).toEqual(shards.map((_, index) => index + 1));
    const upload = check.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'));
    expect(upload).toMatchObject({ if: expression('!cancelled()') });
    expect(commandOf(check)).toContain(
      upload!.with!.path!.replaceAll(expression('matrix.shard'), 'undefined'),
    );
  });

  it('checks every model once, and reports all of them as one run', { timeout: 240_000 }, () => {
    const statuses = shards.map((shard) => run(commandOf(check, shard)).status);
    expect([...statuses].sort()).toEqual([0, 0, 1]);
    const { status, stdout } = run(commandOf(report));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^3 models: 2 hold, 1 violated/m);
    expect(stdout).toMatch(/^::error file=models\/fails\.model\.ts,line=\d+,/m);
    const written = [
      'heddle-1.json',
      'heddle-2.json',
      'heddle-3.json',
      'heddle.html',
      'heddle.sarif',
      'heddle.xml',
    ];
    expect(readdirSync(folder).filter((name) => name.startsWith('heddle'))).toEqual(written);
    const { results } = JSON.parse(readFileSync(join(folder, 'heddle.sarif'), 'utf8')).runs[0];
    expect(results).toHaveLength(1);
  });
});
