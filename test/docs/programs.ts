/** Runs programs that pages show, and compares their types: many of them in one process, to be quick. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** What the comment behind each `console.log` says that it prints. */
export const promised = (program: string): readonly string[] =>
  [...program.matchAll(/console\.log\(.*\);? ?\/\/ (.*)$/gm)].map(([, printed]) => printed!);

const linesOf = (text: string): readonly string[] => (text.trim() === '' ? [] : text.trim().split('\n'));

/** What a program prints, line by line. */
export const printedBy = (file: string): readonly string[] =>
  linesOf(execFileSync(process.execPath, ['--import', 'tsx', file], { cwd: root, encoding: 'utf8' }));

/** What programs print that are run one after the other. `folder` takes the file that runs them. */
export function printedByAll(folder: string, files: readonly string[]): readonly string[] {
  const runner = join(folder, 'all.ts');
  writeFileSync(runner, files.map((file) => `await import(${JSON.stringify(file)});\n`).join(''));
  return printedBy(runner);
}

const COMPILER_OPTIONS =
  '--noEmit --strict --skipLibCheck --target es2022 --module nodenext --allowImportingTsExtensions --ignoreConfig --lib es2022 --types node';

/** What the compiler says against files, strictly; an empty text if nothing. */
export function typeErrorsIn(files: readonly string[]): string {
  const compiler = join(root, 'node_modules/.bin/tsc');
  return spawnSync(compiler, [...COMPILER_OPTIONS.split(' '), ...files], { cwd: root, encoding: 'utf8' })
    .stdout;
}
