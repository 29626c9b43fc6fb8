/** `heddle list`: what there is to check. */
import { recordedChecks } from '../models/recorded.ts';
import { counted, labelOf } from '../src/report/index.ts';
import { builtInFiles, phaseModels } from './built-in-models.ts';
import { ExitStatus } from './exit-status.ts';
import type { LoadedModel } from './loaded-model.ts';
import { ModuleLoader } from './module-loader.ts';
import { phases } from './phases.ts';
import { Targets } from './targets.ts';

export async function listCommand(targets: readonly string[]): Promise<ExitStatus> {
  const models = targets.length > 0 ? [section([], await new Targets({}).models(targets))] : await builtIns();
  process.stdout.write(`${models.join('\n\n')}\n`);
  return ExitStatus.holds;
}

const FOLDER_TITLES: Readonly<Record<string, string>> = {
  kinds: 'What `heddle explain` shows: the smallest model of each kind of violation',
  violates: 'Seeded bugs: each is violated',
  bugs: 'Bugs of real systems, as they were: each is violated',
  linearizable: 'Objects that are as if one call came after the other',
  litmus: 'Litmus programs: what sequential consistency allows',
  locks: 'Locks that spin in plain loops',
};

async function builtIns(): Promise<readonly string[]> {
  const ofPhases = phases.map(async (phase) =>
    section([`${phase.key} or ${phase.name}: ${phase.description}`], await phaseModels(phase, {})),
  );
  const files = builtInFiles(new ModuleLoader());
  const folders = [...new Set(files.map(({ folder }) => folder))].map(async (folder) => {
    const models = files.filter((file) => file.folder === folder).map((file) => file.models({}));
    return section([FOLDER_TITLES[folder] ?? folder], (await Promise.all(models)).flat());
  });
  return Promise.all([...ofPhases, ...folders]);
}

const section = (title: readonly string[], models: readonly LoadedModel[]): string =>
  [...title, ...models.map(entry)].join('\n');

/** Named as it can be checked: by the short name of its file, if it has one, or by its own. */
function entry({ model: { name, bounds = {}, description }, origin: { target } }: LoadedModel): string {
  const label = labelOf({ model: name, bounds });
  const isOfPhase = phases.some(({ key }) => key === target);
  const title = isOfPhase || target === name ? label : `${target}: ${label}`;
  const lines = [description, recordedText(target, name)].filter((line) => line !== undefined);
  return [`  ${title}`, ...lines.map((line) => `      ${line}`)].join('\n');
}

/** What checking a phase's model at its default bounds gave. */
function recordedText(phase: string, name: string): string | undefined {
  const check = recordedChecks[phase]?.find(({ model }) => model === name);
  if (!check) return undefined;
  const { verdict, states, interleavings } = check;
  const covered =
    interleavings === null ? 'every interleaving' : counted(BigInt(interleavings), 'interleaving');
  return `${verdict}: ${counted(states, 'state')}, ${covered}`;
}
