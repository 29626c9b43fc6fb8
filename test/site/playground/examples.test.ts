/** The playground's examples are what their comments say, and the change that each names has the effect that it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyModel, check } from 'heddle/checker';
import { afterAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../site/playground/examples/', import.meta.url));
const scratch = mkdtempSync(join(fileURLToPath(new URL('../../docs/', import.meta.url)), 'scratch-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** An example, what is wrong with it, and the change that its comment names. */
interface Row {
  readonly name: string;
  readonly kind: string | null;
  readonly change: readonly (readonly [string, string])[];
  readonly changed: string | null;
}

const rows: readonly Row[] = [
  {
    name: 'lost-wakeup',
    kind: 'lost-wakeup',
    change: [
      ['memory.wait(wakeup, 0);', 'memory.wait(ready, 0);'],
      ['memory.notify(wakeup);', 'memory.notify(ready);'],
    ],
    changed: null,
  },
  {
    name: 'two-increments',
    kind: 'final',
    change: [['memory.store(counter, memory.load(counter) + 1)', 'memory.add(counter, 1)']],
    changed: null,
  },
  {
    name: 'mutex-reacquire',
    kind: 'lost-wakeup',
    change: [['RETAKEN = LOCKED', 'RETAKEN = MARKED']],
    changed: null,
  },
  { name: 'treiber-aba', kind: 'assertion', change: [['VERSION = 0', 'VERSION = 4']], changed: null },
  {
    name: 'peterson',
    kind: null,
    change: [
      [
        'memory.store(wants[me], 1);\n  memory.store(turn, other);',
        'memory.store(turn, other);\n  memory.store(wants[me], 1);',
      ],
    ],
    changed: 'final',
  },
];

async function kindFound(name: string, text: string): Promise<string | null> {
  const file = join(scratch, `${name}.ts`);
  writeFileSync(file, text);
  const { default: model }: { default: AnyModel } = await import(file);
  const verdict = await check(model);
  return verdict.verdict === 'violated' ? verdict.violation.kind : null;
}

describe('the example', () => {
  it.each(rows)('$name is as its comment says, before and after the change', async (row) => {
    const text = readFileSync(join(folder, `${row.name}.ts`), 'utf8');
    const changed = row.change.reduce((whole, [from, to]) => {
      expect(whole.split(from)).toHaveLength(2);
      return whole.replace(from, to);
    }, text);
    expect(await kindFound(row.name, text)).toBe(row.kind);
    expect(await kindFound(`${row.name}-changed`, changed)).toBe(row.changed);
  });
});
