import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installHeddle, root, run } from './empty-project.ts';

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
import { type Handle, type Permits, Semaphore } from 'heddle';

const semaphore: Semaphore = Semaphore.create({ permits: 1 });
const handle: Handle = semaphore.handle;
const permits: Permits = await Semaphore.attach(handle).acquire({ timeoutMs: 10 });
// @ts-expect-error: permits are a number.
Semaphore.create({ permits: 'one' });
permits.release();
`;

// ESNext.Disposable: guards have a [Symbol.dispose]; with @types/node a project has it anyway.
const lib = ['ES2022', 'DOM', 'ESNext.Disposable'];
const types = {
  compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022', lib, noEmit: true, types: [] },
  include: ['typed.ts'],
};

describe('the packed package, in an empty project', () => {
  let project: string;

  beforeAll(() => {
    project = installHeddle();
  });

  afterAll(() => rmSync(dirname(project), { recursive: true }));

  it('is imported by all its names', () => {
    writeFileSync(join(project, 'program.js'), program);
    expect(run(project, process.execPath, ['program.js'])).toBe('0 function 4 function function\n');
  });

  it('has types that accept right programs and refuse wrong ones', () => {
    writeFileSync(join(project, 'typed.ts'), typed);
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(types));
    expect(run(project, join(root, 'node_modules', '.bin', 'tsc'), ['--project', '.'])).toBe('');
  });

  it('has a command line that checks a built-in model', () => {
    expect(run(project, 'npx', ['--no-install', 'heddle', 'check', 'futex mutex'])).toContain('holds');
  });
});
