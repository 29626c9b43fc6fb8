/** A copy of the tree, in which one file at a time is mutated and tests are run. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutatedFile, type TextMutant } from './text-mutant.ts';

const COPIED = ['src', 'models', 'test', 'cli', 'bench', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** How a run of tests ended: `failed` names the first test that failed. */
export type TestRun =
  | { readonly ended: 'passed' | 'timed out' }
  | { readonly ended: 'failed'; readonly by: string };

export class ScratchTree {
  readonly #root: string;

  /** @param origin The tree that is copied. */
  constructor(origin: string) {
    this.#root = mkdtempSync(join(tmpdir(), 'heddle-mutants-'));
    for (const path of COPIED) cpSync(join(origin, path), join(this.#root, path), { recursive: true });
    symlinkSync(join(origin, 'node_modules'), join(this.#root, 'node_modules'));
  }

  /** Runs `code` while the tree is mutated. @throws {UnmatchedMutantError} */
  async whileMutated<Result>(mutant: TextMutant, code: () => Promise<Result>): Promise<Result> {
    const path = join(this.#root, mutant.file);
    const sound = await readFile(path, 'utf8');
    writeFileSync(path, mutatedFile(this.#root, mutant));
    try {
      return await code();
    } finally {
      writeFileSync(path, sound);
    }
  }

  /** Runs test files, or folders of them, up to the first test that fails. */
  run(tests: readonly string[], timeLimitMs: number): Promise<TestRun> {
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    const options = ['--bail=1', '--cache=false', '--maxWorkers=1', '--no-isolate', '--reporter=dot'];
    const child = spawn(process.execPath, [vitest, 'run', ...options, ...tests], {
      cwd: this.#root,
      env: { ...process.env, HEDDLE_SOURCES: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // so that all its processes can be stopped at once
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        process.kill(-child.pid!, 'SIGKILL');
        resolve({ ended: 'timed out' });
      }, timeLimitMs);
      child.once('close', (status) => {
        clearTimeout(timer);
        resolve(status === 0 ? { ended: 'passed' } : { ended: 'failed', by: firstFailure(output) });
      });
    });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** Such as `test/checker/turns.test.ts > turns > end anywhere`. */
const firstFailure = (output: string): string =>
  /FAIL\s+(.*)/.exec(output)?.[1]?.trim() ?? output.trim().slice(-2_000);
