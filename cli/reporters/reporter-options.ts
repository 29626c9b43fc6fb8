/** `--reporter` and `--output-file`, each of which may be given several times. */
import { type Command, InvalidArgumentError } from 'commander';
import { reporterNames } from './registry.ts';

/** How a command was asked to report. */
export interface ReportOptions {
  /** Names of reporters; none: the command chooses. */
  readonly reporter?: readonly string[];
  readonly outputFile?: readonly FileChoice[];
}

/** A file, and the reporter that it is for; null: for the only one. */
export interface FileChoice {
  readonly reporter: string | null;
  readonly path: string;
}

/** Adds both options to a command. */
export const addReporting = (command: Command): Command =>
  command
    .option(
      '--reporter <names>',
      `how to report: ${reporterNames.join(', ')}; several with commas or by repeating the option`,
      withReporters,
    )
    .option(
      '--output-file <path>',
      'write the report to a file; of several reporters as <reporter>=<path>',
      withOutputFile,
    );

/** The reporters given so far, with those of one more option. */
export function withReporters(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !reporterNames.includes(name));
  if (unknown === undefined) return [...new Set([...before, ...names])];
  const which = names.length > 1 ? `, got ${JSON.stringify(unknown)}` : '';
  throw new InvalidArgumentError(`Expected one of ${reporterNames.join(', ')}${which}.`);
}

const FOR_REPORTER = /^([a-z][\w-]*)=(.*)$/s;

/** The files given so far, with one more: `report.json`, or `json=report.json`. */
export function withOutputFile(text: string, before: readonly FileChoice[] = []): readonly FileChoice[] {
  const [, reporter = null, path = text] = FOR_REPORTER.exec(text) ?? [];
  if (path === '') throw new InvalidArgumentError('Expected the path of a file.');
  if (reporter !== null && !reporterNames.includes(reporter)) {
    throw new InvalidArgumentError(
      `Expected one of ${reporterNames.join(', ')} before "=", got ${JSON.stringify(reporter)}; a path with "=" in it begins with ./`,
    );
  }
  return [...before, { reporter, path }];
}
