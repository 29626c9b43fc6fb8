/**
 * Runs a command line: every way it can end, and the exit status that tells which.
 *
 * Model files run in the same process. One that ends it, or that waits for what never comes, must not look like a success: whatever
 * ends before the command is done says so, and is wrong use.
 */
import { writeSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { oneLine } from '../src/report/index.ts';
import { ExitStatus } from './exit-status.ts';
import { createProgram } from './program.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

const STDERR = 2;

/** Whether the process ends because the command has. */
let isDone = false;

/** Runs the command and ends the process. */
export async function run(argv: readonly string[]): Promise<void> {
  process.on('exit', explainEarlyEnd);
  process.on('uncaughtException', (error) => exitAtOnce(explain(error)));
  process.on('unhandledRejection', (reason) => exitAtOnce(explainRejection(reason)));
  process.stdout.on('error', endOfOutput);
  exit(await statusOfRunning(argv).catch(explain));
}

/** Nothing but a synchronous write gets out any more. */
function explainEarlyEnd(): void {
  if (isDone) return;
  process.exitCode = ExitStatus.wrongUse;
  writeSync(
    STDERR,
    'error: Expected models to let the command come to its end, got the end of the process: a model file called `process.exit`, or awaits what never comes.\n',
  );
}

/** A reader that has seen enough is no error; a report that could not be written is. */
function endOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  writeSync(STDERR, `error: Expected to write to standard output, got ${describeThrown(error)}\n`);
  exitAtOnce(ExitStatus.wrongUse);
}

/** heddle awaits its own promises: what nobody awaits comes from a model file. */
function explainRejection(reason: unknown): ExitStatus {
  process.stderr.write(
    `error: Expected models to handle their promises, got one that was rejected: ${describeThrown(reason)}\n`,
  );
  return ExitStatus.wrongUse;
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
  isDone = true;
  process.exitCode = status;
  // Whether all was written is known a little later.
  process.stdout.write('', () => setImmediate(() => process.exit(status)));
}

/** Ends the process before the command can say anything that is not to be relied on. */
function exitAtOnce(status: ExitStatus): void {
  isDone = true;
  process.exit(status);
}
