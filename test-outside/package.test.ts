import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installHeddle, run } from './empty-project.ts';

const program = `
import { Semaphore } from 'heddle';
import { Semaphore as Algorithm, queueNames } from 'heddle/algorithms';
import { check, defineModel } from 'heddle/checker';

const semaphore = Semaphore.create({ permits: 1 });
const permit = await Semaphore.attach(structuredClone(semaphore.handle)).acquire();
console.log(semaphore.availablePermits, typeof Algorithm, queueNames.length, typeof check, typeof defineModel);
permit.release();
`;

const typed = `
import { Event, type Handle, type Permits, Semaphore } from 'heddle';
import { queueNames } from 'heddle/algorithms';
import { check, type Verdict } from 'heddle/checker';

const semaphore: Semaphore = Semaphore.create({ permits: 1 });
const handle: Handle = semaphore.handle;
const permits: Permits = await Semaphore.attach(handle).acquire({ timeoutMs: 10 });
// @ts-expect-error: permits are a number.
Semaphore.create({ permits: 'one' });
permits.release();
{
  using permit = await semaphore.acquire();
  using listener = Event.create().listen();
}
export const said: readonly (string | Promise<Verdict>)[] = [...queueNames];
export { check };
`;

/** With the DOM's types, or Node's, an AbortSignal is a signal. */
const withSignal = `
import { Semaphore } from 'heddle';
import { type CheckOptions } from 'heddle/checker';

const { signal } = new AbortController();
export const options: CheckOptions = { signal };
await Semaphore.create({ permits: 1 }).acquire({ signal });
// @ts-expect-error: that is a controller.
await Semaphore.create({ permits: 1 }).acquire({ signal: new AbortController() });
`;

/** No DOM, no `@types/node`, and no `skipLibCheck`: the package's types stand on their own. */
const settings = (file: string, lib: readonly string[]): string =>
  JSON.stringify({
    compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022', lib, noEmit: true, types: [] },
    include: [file],
  });

describe('the packed package, in an empty project', () => {
  let project: string;

  /** The compiler of a version, installed beside the project: a project has one of its own. */
  const typeScript = (version: string): string => {
    const beside = join(dirname(project), `typescript-${version}`);
    mkdirSync(beside, { recursive: true });
    writeFileSync(join(beside, 'package.json'), '{ "private": true }\n');
    run(beside, 'npm', ['install', '--no-audit', '--no-fund', `typescript@${version}`]);
    return join(beside, 'node_modules', '.bin', 'tsc');
  };

  beforeAll(() => {
    project = installHeddle();
  });

  afterAll(() => rmSync(dirname(project), { recursive: true }));

  it('is imported by all its names', () => {
    writeFileSync(join(project, 'program.js'), program);
    expect(run(project, process.execPath, ['program.js'])).toBe('0 function 4 function function\n');
  });

  it('has the schema of its JSON reports', () => {
    const file = "import.meta.resolve('heddle/schema.json').slice('file://'.length)";
    const read = `JSON.parse(require('node:fs').readFileSync(${file}, 'utf8')).title`;
    const script = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); console.log(${read});`;
    writeFileSync(join(project, 'schema.mjs'), script);
    expect(run(project, process.execPath, ['schema.mjs'])).toBe('Report of heddle\n');
  });

  it.each(['5.9', '7'])('has types that stand on their own, for TypeScript %s', (version) => {
    writeFileSync(join(project, 'typed.ts'), typed);
    writeFileSync(join(project, 'tsconfig.json'), settings('typed.ts', ['ES2022']));
    expect(run(project, typeScript(version), ['--project', '.'])).toBe('');
  });

  it.each(['5.9', '7'])("has types that take the runtime's signals, for TypeScript %s", (version) => {
    writeFileSync(join(project, 'signal.ts'), withSignal);
    writeFileSync(join(project, 'tsconfig.json'), settings('signal.ts', ['ES2022', 'DOM']));
    expect(run(project, typeScript(version), ['--project', '.'])).toBe('');
  });

  it('has a first model and matchers for vitest, whose types are right', () => {
    run(project, 'npm', ['install', '--no-audit', '--no-fund', '--save-dev', 'vitest@4']);
    run(project, 'npx', ['--no-install', 'heddle', 'init']);
    const vitest = (): string => run(project, 'npx', ['--no-install', 'vitest', 'run']);
    expect(vitest).toThrow(); // That is what the model is for.
    const model = join(project, 'concurrency/mailbox.model.ts');
    writeFileSync(model, readFileSync(model, 'utf8').replace('// memory.store', 'memory.store'));
    expect(vitest()).toMatch(/1 passed/);
    const setting = { ...JSON.parse(settings('concurrency', ['ES2022'])) };
    setting.compilerOptions.skipLibCheck = true; // vitest's own types need Node's.
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(setting));
    expect(run(project, typeScript('7'), ['--project', '.'])).toBe('');
  });

  it('has a command line that checks a built-in model', () => {
    expect(run(project, 'npx', ['--no-install', 'heddle', 'check', 'futex mutex'])).toContain('holds');
  });
});
