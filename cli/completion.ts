/** Completion for shells: `heddle completion <shell>` prints a script, which asks the hidden command `complete`. */
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { violationKinds } from '../src/checker/index.ts';
import { builtInFiles } from './built-in-models.ts';
import { filesMatching } from './globbing.ts';
import { MODEL_EXTENSIONS, ModuleLoader } from './module-loader.ts';
import { phases } from './phases.ts';

const EXAMPLES = `
Examples:
  source <(heddle completion bash)          in ~/.bashrc
  source <(heddle completion zsh)           in ~/.zshrc, after compinit
  heddle completion fish > ~/.config/fish/completions/heddle.fish`;

/** Adds both commands. To be called last: it completes what the program has by then. */
export function addCompletion(program: Command): void {
  const root = tab(program, { completionCommandName: 'completion' });
  for (const command of ['check', 'list']) root.commands.get(command)?.argument('target', offerTargets, true);
  root.commands.get('explain')?.argument('kind', (offer) => {
    for (const kind of violationKinds) offer(kind, '');
  });
  const added = program.commands.find((command) => command.name() === 'completion');
  added?.description('print a script that completes commands in a shell').addHelpText('after', EXAMPLES);
}

/** Phases, what comes with heddle, and model files: scripts leave files to the program. */
function offerTargets(offer: (value: string, description: string) => void): void {
  for (const { key, description } of phases) offer(key, description);
  offer('all', 'all phases');
  for (const { key, folder } of builtInFiles(new ModuleLoader())) offer(key, `models/${folder}`);
  const typed = process.argv.at(-1) ?? '';
  const extensions = `{${MODEL_EXTENSIONS.join(',')}}`;
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  for (const pattern of [`**/*.model${extensions}`, `${folder}*${extensions}`])
    for (const file of filesMatching(pattern)) offer(file, 'a file');
}
