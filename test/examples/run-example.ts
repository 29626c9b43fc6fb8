/** Runs an example as a reader does: in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** How an example ended. */
export interface Ran {
  readonly status: number | null;
  readonly lines: readonly string[];
}

/** @param onOutput Called with everything printed so far, whenever there is more. */
export async function runExample(
  name: string,
  args: readonly string[] = [],
  onOutput: (child: ChildProcess, text: string) => void = () => {},
): Promise<Ran> {
  const child = spawn(process.execPath, [`${folder}${name}.mjs`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    onOutput(child, text);
  });
  const [status] = await once(child, 'close');
  return { status: status as number | null, lines: text.trimEnd().split('\n') };
}
