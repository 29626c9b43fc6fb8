/** Tries what a page shows: writes its files, and runs its programs and commands beside them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './programs.ts';
import type { Trial } from './snippets.ts';

/** A program, saved beside the files that the page has shown by then. */
export interface Program {
  readonly file: string;
  readonly text: string;
}

/** A command and the folder it is run in. */
export interface Command {
  readonly text: string;
  readonly folder: string;
  readonly shown: string | null;
}

/** What there is to be run of a page. */
export interface Laid {
  readonly programs: readonly Program[];
  readonly commands: readonly Command[];
  /** Files that are there for others. */
  readonly files: readonly string[];
}

/** Saves a page's files and programs below `folder`. A file that is shown again begins a folder of its own. */
export function layOut(folder: string, trials: readonly Trial[]): Laid {
  const [programs, commands, files]: [Program[], Command[], string[]] = [[], [], []];
  let current = join(folder, '0');
  mkdirSync(current, { recursive: true });
  for (const [index, trial] of trials.entries()) {
    const { text, language } = trial.snippet;
    if (trial.kind === 'file') {
      if (existsSync(join(current, trial.name))) current = copied(current, join(folder, `${index}`));
      files.push(saved(join(current, trial.name), text));
    } else if (trial.kind === 'program') {
      const extension = language === 'js' ? 'mjs' : 'ts';
      programs.push({ file: saved(join(current, `program-${index}.${extension}`), text), text });
    } else if (trial.kind === 'command') {
      commands.push({ text, folder: current, shown: trial.shown });
    }
  }
  return { programs, commands, files };
}

function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

function saved(file: string, text: string): string {
  writeFileSync(file, text);
  return file;
}

/** What a command of heddle's prints, and its exit status; `models/…` is where it is for whoever has the repository. */
export function outcomeOf({ text, folder }: Command): {
  readonly printed: string;
  readonly status: number | null;
} {
  const cli = `${process.execPath} ${join(root, 'dist/cli/main.js')}`;
  const cwd = text.includes('models/') ? root : folder;
  const { stdout, status } = spawnSync('sh', ['-ec', text.replaceAll('npx heddle', cli)], {
    cwd,
    encoding: 'utf8',
  });
  return { printed: stdout, status };
}

/** The lines shown that a command did not print, in this order; times do not count, nor does what `…` stands for. */
export function linesMissing(shown: string, printed: string): readonly string[] {
  const lines = printed.split('\n').map(comparable);
  return shown
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== '…')
    .filter((line) => {
      const at = lines.indexOf(comparable(line));
      lines.splice(0, at + 1);
      return at < 0;
    });
}

const comparable = (line: string): string => line.replace(/, [\d.]+ m?s(?=$|, also )/, '').trimEnd();
