/** Pages that show a file of the repository, or what lies in a folder of it. */
import { extname } from 'node:path';
import { sourcePageOf } from './addresses.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  '.ts': 'ts',
  '.mjs': 'js',
  '.js': 'js',
  '.json': 'json',
  '.yml': 'yaml',
  '.md': 'md',
};

/** A page with the file's text, and a line above it, if there is one. */
export function sourcePage(path: string, text: string, above: string | null): string {
  const language = LANGUAGES[extname(path)] ?? 'text';
  return [
    '---',
    'outline: false',
    '---',
    '',
    `# ${path}`,
    '',
    ...(above === null ? [] : [above, '']),
    `~~~~${language}:line-numbers`,
    text.trimEnd(),
    '~~~~',
    '',
  ].join('\n');
}

/** A page with a link to each of the files. */
export function folderPage(path: string, files: readonly string[]): string {
  const links = files.map((file) => `- [${file.slice(path.length + 1)}](/${sourcePageOf(file)})`);
  return ['---', 'outline: false', '---', '', `# ${path}`, '', ...links, ''].join('\n');
}
