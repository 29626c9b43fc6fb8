/** loom and shuttle: the same programs in Rust, compiled once for each. */
import { join } from 'node:path';
import type { Outcome, PeerVerdict } from '../row.ts';
import { buildFolder } from './folders.ts';
import { runMeasured } from './process.ts';
import type { Runner } from './runner.ts';

interface Printed {
  readonly verdict: PeerVerdict;
  readonly executions: number;
  readonly seconds: number;
  readonly message: string;
}

/** loom knows no more threads than these, the one that starts the others included. */
const MOST_THREADS_OF_LOOM = 5;

const tooMany: Outcome = {
  verdict: 'unable',
  explored: 0,
  seconds: 0,
  warmSeconds: null,
  processorSeconds: 0,
  besidesSeconds: 0,
  megabytes: 0,
  note: `more than ${MOST_THREADS_OF_LOOM} threads`,
};

const runRust =
  (executable: 'on-loom' | 'on-shuttle'): Runner =>
  ({ program, size, seeded, setting, limitSeconds }) => {
    if (executable === 'on-loom' && size.threads > MOST_THREADS_OF_LOOM) return tooMany;
    const numbers = [size.threads, size.rounds, size.permits].map(String);
    const given = [program, ...numbers, seeded ? 'seeded' : 'sound', setting, String(limitSeconds)];
    const command = [join(buildFolder('rust', 'release'), executable), ...given];
    const { output, errors, wholeSeconds, processorSeconds, megabytes } = runMeasured(command, limitSeconds);
    const line = /^\{.*\}$/m.exec(output)?.[0];
    if (line === undefined)
      throw new Error(`${executable} said nothing of ${program}: ${errors.slice(-400)}`);
    const { verdict, executions, seconds, message }: Printed = JSON.parse(line);
    return {
      verdict,
      explored: executions,
      seconds,
      warmSeconds: null,
      processorSeconds,
      besidesSeconds: wholeSeconds - seconds,
      megabytes,
      note: message.replace(/^panicked at \S+ +/, '').slice(0, 80),
    };
  };

export const runLoom: Runner = runRust('on-loom');
export const runShuttle: Runner = runRust('on-shuttle');
