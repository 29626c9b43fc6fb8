/** One `heddle check` after the other, each in a process of its own: code that was loaded once cannot be loaded anew. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL(`../main${extname(import.meta.url)}`, import.meta.url));

export class CheckProcess {
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;

  /** @param args What comes after `heddle check`. */
  constructor(args: readonly string[]) {
    this.#args = args;
  }

  /** Checks. Resolves to whether it came to an end, which it does not if it is stopped. */
  async run(): Promise<boolean> {
    const child = spawn(process.execPath, [main, 'check', ...this.#args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.#child = child;
    const [status]: [number | null] = (await once(child, 'exit')) as [number | null];
    if (this.#child === child) this.#child = null;
    return status !== null;
  }

  /** Stops what is running; nothing if nothing is. */
  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
