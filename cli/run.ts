/** Runs a command line: every way it can end, and the exit status that tells which. */
import { type Command, CommanderError } from 'commander';
import { oneLine } from '../src/report/index.ts';
import { ExitStatus } from './exit-status.ts';
import { createProgram } from './program.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command and ends the process. */
export async function run(argv: readonly string[]): Promise<void> {
  process.on('uncaughtException', (error) => exit(explain(error)));
  process.stdout.on('error', () => {});
  exit(await statusOfRunning(argv).catch(explain));
}

async function statusOfRunning(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = ExitStatus.holds;
  const program = createProgram((finished) => {
    status = finished;
  });
  for (const command of [program, ...program.commands]) explainInOneLine(command);
  await program.parseAsync(argv, { from: 'user' });
  return status;
}

function explainInOneLine(command: Command): void {
  command.exitOverride().configureOutput({
    outputError: (text, write) => write(`${oneLine(text)}\n`),
  });
}

/** Says on standard error what went wrong. Commander has already had its say. */
function explain(error: unknown): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.holds : ExitStatus.wrongUse;
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`);
    return ExitStatus.wrongUse;
  }
  const stack = error instanceof Error ? error.stack : undefined;
  process.stderr.write(`error: heddle failed: ${stack ?? describeThrown(error)}\n`);
  return ExitStatus.crashed;
}

/** Ends the process even if a model file left something running, but not before everything is written. */
function exit(status: ExitStatus): void {
  process.exitCode = status;
  process.stdout.write('', () => process.exit(status));
}
