/** The command line: commands, their arguments and options. */
import { Command, Option } from 'commander';
import { propertyNames, strategyNames } from '../src/checker/index.ts';
import { type CheckCommandOptions, checkCommand } from './check-command.ts';
import { addCompletion } from './completion.ts';
import type { ExitStatus } from './exit-status.ts';
import { addExplain } from './explain-command.ts';
import { addInit } from './init-command.ts';
import { listCommand } from './list-command.ts';
import { mergeCommand } from './merge-command.ts';
import { withProperty } from './property-option.ts';
import { parseByteSize, parseCount, parseDuration, parseSeed } from './quantities.ts';
import { replayCommand } from './replay-command.ts';
import { addReporting, type ReportOptions } from './reporters/reporter-options.ts';
import { parseShard } from './shards.ts';
import { version } from './version.ts';
import { watchCommand } from './watch-command.ts';

const STATUSES = 'Exit status: 0 holds, 1 violated, 2 wrong use, 3 inconclusive.';

const EXAMPLES = `
Examples:
  heddle check phase0                       all models of a phase
  heddle check phase0 --threads 3           the same with more threads
  heddle check phase2 --property lock-freedom
                                            that its steps depend on no other thread
  heddle check phase2 --threads 5 --random 10000 --strategy pos
                                            a sample, where there are too many interleavings
  heddle check my-lock.model.ts             the models that a file exports
  heddle check "models/**/*.ts" --time-limit 30s --reporter json`;

const WATCH_EXAMPLES = `
Examples:
  heddle watch my-lock.model.ts
  heddle watch "models/**/*.model.ts" --time-limit 10s`;

const LIST_EXAMPLES = `
Examples:
  heddle list                               all that comes with heddle
  heddle list phase2                        the models of a phase, and what checking them gave
  heddle list my-lock.model.ts`;

const REPLAY_EXAMPLES = `
Examples:
  heddle replay hd1_…                       the same story again
  heddle replay hd1_… --reporter html       the run as a page to step through
  node --inspect-brk node_modules/.bin/heddle replay hd1_…
                                            with breakpoints in the model`;

const MERGE_EXAMPLES = `
Examples:
  heddle check all --shard 1/2 --reporter json --output-file shard-1.json
  heddle check all --shard 2/2 --reporter json --output-file shard-2.json
  heddle merge-reports shard-1.json shard-2.json --reporter default,junit --output-file junit=report.xml`;

/** The program. Each command hands its exit status to \`finish\`. */
export function createProgram(finish: (status: ExitStatus) => void): Command {
  const program = new Command('heddle')
    .description('Checks models of lock-free JavaScript under every interleaving of their threads.')
    .version(version())
    .addHelpText('after', `\n${STATUSES}`);
  addCheck(program, finish);
  addWatch(program, finish);
  program
    .command('list')
    .description('list the phases and the models that come with heddle, or the models of targets')
    .argument('[target...]', 'as for check')
    .addHelpText('after', LIST_EXAMPLES)
    .action(async (targets: string[]) => finish(await listCommand(targets)));
  addReporting(program.command('replay'))
    .description('run a counterexample again, step by step')
    .argument('<token>', 'what `heddle check` printed with the counterexample')
    .addHelpText('after', `${REPLAY_EXAMPLES}\n\n${STATUSES}`)
    .action(async (token: string, options: ReportOptions) => finish(await replayCommand(token, options)));
  addExplain(program, finish);
  addInit(program, finish);
  addReporting(program.command('merge-reports'))
    .description('put the JSON reports of all shards together to one report')
    .argument('<file...>', 'reports that `heddle check --shard i/n --reporter json` wrote, or patterns')
    .addHelpText('after', `${MERGE_EXAMPLES}\n\n${STATUSES}`)
    .action((files: string[], options: ReportOptions) => finish(mergeCommand(files, options)));
  addCompletion(program);
  return program;
}

function addCheck(program: Command, finish: (status: ExitStatus) => void): void {
  addCheckOptions(program.command('check'))
    .description('check models')
    .addHelpText('after', `${EXAMPLES}\n\n${STATUSES}`)
    .action(async (targets: string[], options: CheckCommandOptions) =>
      finish(await checkCommand(targets, options)),
    );
}

function addWatch(program: Command, finish: (status: ExitStatus) => void): void {
  addCheckOptions(program.command('watch'))
    .description('check model files, and again whenever one, or what it imports, is saved; q quits')
    .addHelpText('after', WATCH_EXAMPLES)
    .action(async (targets: string[]) => finish(await watchCommand(targets, program.args.slice(1))));
}

/** What a check takes, whether once or again and again. */
const addCheckOptions = (command: Command): Command =>
  addReporting(command)
    .argument(
      '<target...>',
      'a phase (phase0, its name, or all), the name of a model, a model file or a pattern',
    )
    .option('--threads <count>', 'threads, for models that take this bound', parseCount)
    .option('--rounds <count>', 'rounds of each thread, for models that take this bound', parseCount)
    .option('--max-states <count>', 'most states to keep of a model', parseCount)
    .option('--time-limit <time>', 'longest time for a model: 30s, 2m, or seconds', parseDuration)
    .option('--memory-limit <size>', 'most memory for the states of a model: 512MB, 2GB', parseByteSize)
    .option(
      '--property <name>',
      `also check this: ${propertyNames.join(', ')}; or none, not even what a model asks for`,
      withProperty,
    )
    .option('--random <count>', 'draw so many schedules at random instead of exploring all', parseCount)
    .option('--seed <number>', 'with --random: the same seed draws the same schedules; default: 1', parseSeed)
    .addOption(
      new Option('--strategy <name>', 'with --random: how to draw; default: random').choices(strategyNames),
    )
    .option('--depth <count>', 'with --strategy pct: how deep bugs may be; default: 3', parseCount)
    .option('--crashes <count>', 'threads that may stop for good, each at any step', parseCount)
    .option('--no-symmetry', 'keep states that differ only by a permutation of equal threads')
    .option(
      '--partial-order',
      'explore one order of independent steps from the start; count no interleavings',
    )
    .option('--no-partial-order', 'explore every order of steps, however many states there are')
    .option('--no-learning', 'keep every history of a thread apart')
    .option('--no-loops', 'refuse loops that do not say that they start over')
    .option(
      '--workers <count>',
      'threads to check with: as many models at once; those that are left help with large ones; default: one per core',
      parseCount,
    )
    .option('--no-interleavings', 'do not count interleavings')
    .option('--fingerprints', 'keep 64 bits of each state, and say how likely it is that one was missed')
    .option(
      '--shard <i/n>',
      'check only the i-th of n parts of the models, for several machines',
      parseShard,
    );
