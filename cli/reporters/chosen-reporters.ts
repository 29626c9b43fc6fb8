/** From options to reporters: which ones, and where each of them writes. */
import { OutputFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { githubReporter, isOnGithub } from './github-reporter.ts';
import { announced, fileOutput, type Output, reservedStandardOutput, standardOutput } from './output.ts';
import { reporterKinds } from './registry.ts';
import type { Reporter, ReporterKind } from './reporter.ts';
import type { FileChoice, ReportOptions } from './reporter-options.ts';

/**
 * All reporters asked for, as one.
 *
 * @throws {UsageError} if they cannot report beside each other, or a file cannot be written.
 */
export function createReporter(options: ReportOptions): Reporter {
  const asked = reporterKinds.filter(({ name }) => (options.reporter ?? ['default']).includes(name));
  const paths = pathsOf(asked, options.outputFile ?? []);
  const kinds = options.reporter === undefined && isOnGithub() ? [...asked, githubReporter] : asked;
  const onStandardOutput = kinds.filter(({ name, defaultFile }) => !paths.has(name) && !defaultFile);
  refuseConflicts(onStandardOutput);
  return together(kinds.map((kind) => kind.create(outputOf(kind, paths.get(kind.name)))));
}

function outputOf({ place, defaultFile }: ReporterKind, path: string | undefined): Output {
  if (path !== undefined) return fileOutput(new OutputFile(path));
  if (defaultFile === undefined) return place === 'document' ? reservedStandardOutput() : standardOutput();
  return announced(fileOutput(new OutputFile(defaultFile)), defaultFile);
}

/** The paths by reporter. */
function pathsOf(kinds: readonly ReporterKind[], files: readonly FileChoice[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { reporter, path } of files) {
    const name = reporter ?? onlyOne(kinds, path);
    if (!kinds.some((kind) => kind.name === name))
      throw new UsageError(`Expected --reporter ${name} beside --output-file ${name}=${path}.`);
    if (paths.has(name))
      throw new UsageError(`Expected one --output-file for the reporter ${name}, got two.`);
    if ([...paths.values()].includes(path))
      throw new UsageError(`Expected a file for each reporter, got ${JSON.stringify(path)} twice.`);
    paths.set(name, path);
  }
  return paths;
}

function onlyOne(kinds: readonly ReporterKind[], path: string): string {
  if (kinds.length === 1) return kinds[0]!.name;
  const examples = kinds.map(({ name }) => `--output-file ${name}=<path>`).join(' or ');
  throw new UsageError(
    `Expected ${examples}, since there are several reporters, got ${JSON.stringify(path)}.`,
  );
}

/** On standard output, a document stands alone, and a text has at most lines beside it. */
function refuseConflicts(kinds: readonly ReporterKind[]): void {
  const homeless = kinds.find(({ place }) => place === 'file');
  if (homeless)
    throw new UsageError(
      `Expected a file for the reporter ${homeless.name}: --output-file ${homeless.name}=<path>.`,
    );
  const documents = kinds.filter(({ place }) => place === 'document');
  const texts = kinds.filter(({ place }) => place === 'text');
  const clash = documents.length > 0 && kinds.length > 1 ? kinds : texts.length > 1 ? texts : null;
  if (!clash) return;
  const names = clash.map(({ name }) => name).join(' and ');
  const last = clash.at(-1)!.name;
  throw new UsageError(
    `Expected one report on standard output, got ${names}; give others a file, such as --output-file ${last}=<path>.`,
  );
}

const together = (reporters: readonly Reporter[]): Reporter => ({
  expect: (models) => {
    for (const reporter of reporters) reporter.expect(models);
  },
  model: (checked) => {
    for (const reporter of reporters) reporter.model(checked);
  },
  end: (run) => {
    for (const reporter of reporters) reporter.end(run);
  },
});
