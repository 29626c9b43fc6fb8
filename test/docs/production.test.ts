/** What docs/production.md shows is what happens: its programs are run, and print what their comments say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/production.md'), 'utf8');
const programs = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(([, text]) => text!);

/** `console.log(…); // this` */
const promised = (program: string): string[] =>
  [...program.matchAll(/console\.log\(.*?\)+;? ?\/\/ (.*)$/gm)].map(([, comment]) => comment!);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(root, 'test/docs/scratch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(programs.map((program, index) => [index + 1, program] as const))('program %i', (index, program) => {
  const file = join(folder, `program-${index}.mjs`);
  writeFileSync(file, program);
  const printed = execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
  expect(promised(program).length).toBeGreaterThan(0);
  expect(printed.trim().split('\n')).toEqual(promised(program));
});
