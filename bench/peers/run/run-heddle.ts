/** heddle, in a process of its own. */
import { fileURLToPath } from 'node:url';
import { sized } from '../programs/size.ts';
import { median, type Outcome, type PeerVerdict } from '../row.ts';
import { runMeasured } from './process.ts';
import type { Runner } from './runner.ts';

const child = fileURLToPath(new URL('heddle-child.ts', import.meta.url));

interface Printed {
  readonly verdict: PeerVerdict;
  readonly states: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly warm: readonly number[];
  readonly note: string;
}

export const runHeddle: Runner = ({ program, size, seeded, setting, limitSeconds }): Outcome => {
  const named = sized('', size).trim();
  const command = [process.execPath, '--import', import.meta.resolve('tsx'), child, program, named];
  // Beyond the time limit, warm runs may follow, so the process is given several times as long.
  const { output, errors, wholeSeconds, megabytes } = runMeasured(
    [...command, seeded ? 'seeded' : 'sound', setting, String(limitSeconds)],
    2 * limitSeconds + 30,
  );
  if (!output.startsWith('{')) throw new Error(`heddle said nothing of ${program}: ${errors.slice(0, 400)}`);
  const { verdict, states, seconds, processorSeconds, warm, note }: Printed = JSON.parse(output);
  const exploring = seconds + warm.reduce((sum, each) => sum + each, 0);
  return {
    verdict,
    explored: states,
    seconds,
    processorSeconds,
    warmSeconds: warm.length > 0 ? median(warm) : null,
    besidesSeconds: wholeSeconds - exploring,
    megabytes,
    note,
  };
};
