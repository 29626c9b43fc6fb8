/** Checks that every link within the built site leads to a page, a file and a heading that exist; exit status 1 if not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deadLinks } from './dead-links.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const base = process.env.HEDDLE_SITE_BASE ?? '/';

const pages = new Map(
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, readFileSync(join(dist, path), 'utf8')]),
);
const dead = deadLinks(pages, { base, isFile: (path) => existsSync(join(dist, path)) });
for (const { page, link } of dead) console.error(`${page}: ${link} leads nowhere`);
console.log(`${pages.size} pages, ${dead.length} dead links`);
process.exitCode = dead.length === 0 ? 0 : 1;
