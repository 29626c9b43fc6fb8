/** `heddle init`: a first model and a test of it in the user's own project. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { ExitStatus } from './exit-status.ts';
import { type Runner, type Sample, type SampleFile, sampleFor } from './samples/mailbox.ts';
import { UsageError } from './usage-error.ts';

const runnerNames: readonly Runner[] = ['vitest', 'node'];

const EXAMPLES = `
Examples:
  heddle init                               in the folder that has the package.json
  heddle init --runner node                 with a test for node:test, whatever the project has`;

/** Adds the command. */
export const addInit = (program: Command, finish: (status: ExitStatus) => void): Command =>
  program
    .command('init')
    .description('write a first model, with a bug in it, and a test of it; overwrites nothing')
    .addOption(
      new Option('--runner <name>', 'what to test with; default: vitest if the project has it').choices(
        runnerNames,
      ),
    )
    .addHelpText('after', EXAMPLES)
    .action((options: InitOptions) => finish(init(options)));

interface InitOptions {
  readonly runner?: Runner;
}

function init({ runner }: InitOptions): ExitStatus {
  const installed = installedIn('package.json');
  const sample = sampleFor(runner ?? (installed.includes('vitest') ? 'vitest' : 'node'));
  const files = [sample.model, sample.test];
  refuseToOverwrite(files);
  writeAll(files);
  process.stdout.write(whatIsNext(sample, installed.includes('heddle')));
  return ExitStatus.holds;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The packages that a project depends on. */
function installedIn(file: string): readonly string[] {
  if (!existsSync(file))
    throw new UsageError(`Expected a ${file} in ${process.cwd()}, got none: run \`npm init\` first.`);
  const manifest = parsed(file);
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new UsageError(`Expected ${file} to be a JSON object, got ${JSON.stringify(manifest)}.`);
  const { dependencies, devDependencies }: Manifest = manifest;
  return Object.keys({ ...dependencies, ...devDependencies });
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`Expected ${file} to be a JSON object: ${(error as Error).message}`);
  }
}

function refuseToOverwrite(files: readonly SampleFile[]): void {
  const existing = files.map(({ path }) => path).filter((path) => existsSync(path));
  if (existing.length === 0) return;
  throw new UsageError(`Expected to write new files, got ${existing.join(' and ')} in the way.`);
}

/** Writes all of the files or none. */
function writeAll(files: readonly SampleFile[]): void {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path);
    throw new UsageError(`Expected to write ${files[written.length]!.path}: ${(error as Error).message}`);
  }
}

function whatIsNext({ model, test, fixLine, runTest }: Sample, isInstalled: boolean): string {
  const width = Math.max(model.path.length, test.path.length);
  const steps = [
    ...(isInstalled ? [] : [['Install heddle', 'npm install --save-dev heddle']]),
    ['See the bug', `npx heddle check ${model.path}`],
    ['Step through it', `npx heddle check ${model.path} --reporter html`],
    ['Fix it', `remove the first slashes of line ${fixLine} in ${model.path}, and check again`],
    ['Keep it so', runTest],
  ];
  return [
    'Written',
    ...[model, test].map(({ path, about }) => `  ${path.padEnd(width)}  ${about}`),
    '',
    'Next',
    ...steps.map(([step, command], index) => `  ${index + 1}. ${`${step}:`.padEnd(16)}  ${command}`),
    '',
  ].join('\n');
}
