/** `heddle explain`: what a kind of violation is, with the smallest model that shows it, checked on the spot. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type AnyModel, check, type ViolationKind, violationKinds } from '../src/checker/index.ts';
import { explanations, modelReport, titleOf, wrap } from '../src/report/index.ts';
import { ExitStatus } from './exit-status.ts';
import { packageRoot } from './package-root.ts';
import { nearest } from './suggestions.ts';
import { textWidth } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const EXAMPLES = `
Examples:
  heddle explain                            which kinds there are
  heddle explain lost-wakeup
  heddle check lost-wakeup --reporter html  its model as a page to step through`;

/** Adds the command. */
export const addExplain = (program: Command, finish: (status: ExitStatus) => void): Command =>
  program
    .command('explain')
    .description('explain a kind of violation by the smallest model that shows it')
    .argument('[kind]', 'such as lost-wakeup; without it, all kinds are named')
    .addHelpText('after', EXAMPLES)
    .action(async (kind: string | undefined) => finish(await explainCommand(kind)));

/** Explains a kind; without one, says which there are. */
async function explainCommand(kind: string | undefined): Promise<ExitStatus> {
  process.stdout.write(kind === undefined ? listOfKinds() : await explanationOf(kindNamed(kind)));
  return ExitStatus.holds;
}

function listOfKinds(): string {
  const width = Math.max(...violationKinds.map(({ length }) => length));
  const lines = violationKinds.map((kind) => {
    const [sentence] = /^.*?[.:](?= |$)/.exec(explanations[kind].what) ?? [''];
    return `  ${kind.padEnd(width)}  ${sentence.replace(/:$/, '.')}`;
  });
  return `${lines.join('\n')}\n\n\`heddle explain <kind>\` shows the smallest model of each.\n`;
}

/** The kind by its name, or by what reports call it. */
function kindNamed(name: string): ViolationKind {
  const kind = violationKinds.find((one) => one === name || titleOf(one) === name);
  if (kind) return kind;
  const near = nearest(name, violationKinds);
  const suggestion = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
  throw new UsageError(
    `Expected one of ${violationKinds.join(', ')}, got ${JSON.stringify(name)}.${suggestion}`,
  );
}

async function explanationOf(kind: ViolationKind): Promise<string> {
  const { what, comesAbout, helps } = explanations[kind];
  const { default: model, fixed } = await modelsOf(kind);
  const verdict = await check(model, { origin: { target: kind, bounds: {} } });
  const twin = await check(fixed);
  const style = { width: textWidth(), root: fileURLToPath(packageRoot) };
  return [
    titleOf(kind),
    prose(what),
    `How it comes about\n${prose(comesAbout)}`,
    `What helps\n${prose(helps)}`,
    `The smallest model of it, models/kinds/${kind}.ts\n${source(kind)}`,
    `Checked just now\n${modelReport({ file: null, verdict }, style).trimEnd()}`,
    `Its twin, \`fixed\`\n${modelReport({ file: null, verdict: twin }, style)}`,
  ].join('\n\n');
}

interface Twins {
  readonly default: AnyModel;
  readonly fixed: AnyModel;
}

const modelsOf = async (kind: ViolationKind): Promise<Twins> =>
  import(`../models/kinds/${kind}${extname(import.meta.url)}`);

const prose = (text: string): string =>
  wrap(text, 98, '')
    .map((line) => `  ${line}`)
    .join('\n');

/** The model's text with the numbers of its lines, as the report names them. */
function source(kind: ViolationKind): string {
  const text = readFileSync(new URL(`models/kinds/${kind}.ts`, packageRoot), 'utf8').trimEnd();
  return text
    .split('\n')
    .map((line, index) => `  ${String(index + 1).padStart(3)}  ${line}`.trimEnd())
    .join('\n');
}
