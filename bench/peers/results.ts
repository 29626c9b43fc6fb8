/** The file with the results: read, added to, and written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Row } from './row.ts';

export interface Results {
  readonly schema: 1;
  readonly machine: { readonly processor: string; readonly cores: number; readonly gibibytes: number };
  readonly versions: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

export const thisMachine = (): Results['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  gibibytes: Math.round(totalmem() / 2 ** 30),
});

/** The rows measured before, if there are any. */
export function readRows(file: string): readonly Row[] {
  if (!existsSync(file)) return [];
  const results: Results = JSON.parse(readFileSync(file, 'utf8'));
  return results.rows;
}

export const writeResults = (file: string, results: Results): void =>
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
