/** Where on the site a file of the repository is found. */
import { posix } from 'node:path';

/** Pages that do not lie in `docs`. */
const MOVED: Readonly<Record<string, string>> = {
  'ARCHITECTURE.md': 'architecture.md',
  'CONTRIBUTING.md': 'contributing.md',
  'CHANGELOG.md': 'changelog.md',
  'README.md': 'index.md',
};

/** The page, such as `phases.md`, that a Markdown file of the repository becomes; null if it becomes none. */
export function pageOf(file: string): string | null {
  if (MOVED[file]) return MOVED[file];
  return file.startsWith('docs/') && file.endsWith('.md') ? file.slice('docs/'.length) : null;
}

/** The page that shows a file or folder of the repository as it is. */
export const sourcePageOf = (path: string): string => `source/${path}.md`;

/** Where a link leads. */
export type Target =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'source'; readonly address: string; readonly path: string }
  | { readonly kind: 'outside' };

const OUTSIDE = /^(?:[a-z]+:|#|\/)/;

/** What a link in a Markdown file of the repository leads to; addresses begin at the site's root. */
export function targetOf(file: string, link: string): Target {
  if (OUTSIDE.test(link)) return { kind: 'outside' };
  const [path = '', fragment] = link.split('#');
  const place = fragment === undefined ? '' : `#${fragment}`;
  const linked = posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, '');
  const page = pageOf(linked);
  if (page) return { kind: 'page', address: `/${page}${place}` };
  return { kind: 'source', address: `/${sourcePageOf(linked)}${place}`, path: linked };
}
