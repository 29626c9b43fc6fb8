/** Every piece of code that a page shows is run, or says why not. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printedBy, printedByAll, promised, root, typeErrorsIn } from './programs.ts';
import { pagesOf, placeOf, snippetsOf, trialsOf } from './snippets.ts';
import { type Laid, layOut, linesMissing, outcomeOf } from './trials.ts';

/** Pages whose code is run, all of it, by a test of their own. */
const ownTests: Readonly<Record<string, string>> = {
  'README.md': 'test/docs/readme.test.ts',
  'docs/getting-started.md': 'test-outside/getting-started.test.ts',
  'docs/primitives.md': 'test/docs/primitives.test.ts',
  'docs/production.md': 'test/docs/production.test.ts',
  'docs/properties.md': 'test/docs/properties.test.ts',
  'docs/reports.md': 'test/docs/reports.test.ts',
  'docs/test-runners.md': 'test/docs/test-runners.test.ts',
};

const pages = [...pagesOf(root)].filter(([page]) => ownTests[page] === undefined);
const trials = pages.flatMap(([page, markdown]) => trialsOf(snippetsOf(page, markdown)));
const folder = mkdtempSync(join(root, 'test/docs/scratch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const laid: readonly (readonly [string, Laid])[] = pages.map(([page], index) => [
  page,
  layOut(
    join(folder, `${index}`),
    trials.filter(({ snippet }) => snippet.page === page),
  ),
]);
const programs = laid.flatMap(([page, { programs: some }]) => some.map((program) => ({ page, ...program })));
const inTypeScript = programs.filter(({ file }) => file.endsWith('.ts'));
const inJavaScript = programs.filter(({ file }) => file.endsWith('.mjs'));
const commands = laid.flatMap(([page, some]) =>
  some.commands.map((command) => [page, command.text.trim(), command] as const),
);

describe('the code on pages', () => {
  it('is of a kind that can be tried, or is marked', () => {
    const unknown = trials.filter(({ kind }) => kind === 'unknown');
    expect(unknown.map(({ snippet }) => placeOf(snippet))).toEqual([]);
  });

  it('is left out nowhere but here', () => {
    const left = trials.filter((trial) => trial.kind === 'not run');
    expect(left.map(({ snippet, why }) => `${snippet.page}: ${why}`)).toEqual([
      'ARCHITECTURE.md: a drawing',
      'docs/sampling.md: takes minutes',
      'docs/sampling.md: one line of a program',
      'docs/sampling.md: a part of what the first command prints',
    ]);
  });

  it('has the tests that it says it has', () => {
    const named = trials.flatMap((trial) => (trial.kind === 'run by' ? [trial.test] : []));
    expect([...named, ...Object.values(ownTests)].filter((test) => !existsSync(join(root, test)))).toEqual(
      [],
    );
  });

  it('prints what it says, in TypeScript', () => {
    expect(inTypeScript.filter(({ text }) => promised(text).length === 0).map(({ file }) => file)).toEqual(
      [],
    );
    const printed = printedByAll(
      folder,
      inTypeScript.map(({ file }) => file),
    );
    expect(printed).toEqual(inTypeScript.flatMap(({ text }) => promised(text)));
  });

  it.each(inJavaScript.map((program, index) => [program.page, index + 1, program] as const))(
    'prints what it says, in JavaScript: %s, %i',
    (_page, _index, { file, text }) => {
      expect(promised(text).length).toBeGreaterThan(0);
      expect(printedBy(file)).toEqual(promised(text));
    },
  );

  it('is of the right types', () => {
    const files = [...laid.flatMap(([, { files: shown }]) => shown), ...inTypeScript.map(({ file }) => file)];
    expect(typeErrorsIn(files)).toBe('');
  });

  it.each(commands)('does what it says: %s, %s', (_page, _text, command) => {
    const { printed, status } = outcomeOf(command);
    expect(status).toBeLessThanOrEqual(1); // holds or violated
    expect(linesMissing(command.shown ?? '', printed)).toEqual([]);
  });
});
