/** All pages of the site but those of the API, as Markdown by their paths. */
import { pageOf, sourcePageOf, targetOf } from './addresses.ts';
import { withLinks } from './markdown.ts';
import { openerFor, withOpeners } from './openers.ts';
import { phasePage, primitivePages } from './proof-pages.ts';
import { type Proof, proofsByPage, type Records } from './proofs.ts';
import type { Repository } from './repository.ts';
import { folderPage, sourcePage } from './source-page.ts';

const PROJECT_PAGES = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
/** Pages that are there for the site alone, where a page of the repository would be. */
const CONTENT = 'site/content';
const PRIMITIVES = 'docs/primitives.md';
/** The queues whose own proofs stand at the end of a page. */
const PHASES: Readonly<Record<string, string>> = {
  'docs/phases/baseline.md': 'phase0',
  'docs/phases/parking.md': 'phase1',
  'docs/phases/segmented.md': 'phase2',
  'docs/phases/intrusive.md': 'phase3',
};

type Pages = Map<string, string>;

/** @throws {Error} if a page links to a file that does not exist. */
export async function sitePages(repository: Repository, records: Records): Promise<Pages> {
  const proofs = proofsByPage(records);
  const pages: Pages = new Map();
  const linked = new Set<string>();
  for (const [file, page, text] of texts(repository, proofs)) {
    const renamed = withLinks(text, (link) => address(repository, file, link, linked));
    pages.set(page, await withOpeners(renamed));
  }
  for (const path of linked) for (const page of await sourcePages(repository, path)) pages.set(...page);
  return pages;
}

/** Each page's file, path and text; links are as they are in the file. */
function texts(
  repository: Repository,
  proofs: ReadonlyMap<string, readonly Proof[]>,
): readonly (readonly [file: string, page: string, text: string])[] {
  const files = [...repository.filesIn('docs').filter((file) => file.endsWith('.md')), ...PROJECT_PAGES];
  const written = files.map((file) => {
    const text = repository.text(file);
    const queue = PHASES[file];
    return [file, pageOf(file)!, queue ? phasePage(text, proofs.get(queue) ?? []) : text] as const;
  });
  const primitives = [...primitivePages(repository.text(PRIMITIVES), proofs)].map(
    ([page, text]) => [PRIMITIVES, page, text] as const,
  );
  const content = repository
    .filesIn(CONTENT)
    .map((file) => [file, file.slice(CONTENT.length + 1), repository.text(file)] as const);
  return [...written, ...primitives, ...content];
}

/** Where a link leads on the site; what is shown as it is goes into `linked`. */
function address(repository: Repository, file: string, link: string, linked: Set<string>): string {
  const target = targetOf(file, link);
  if (target.kind === 'outside') return link;
  if (target.kind === 'source') {
    if (!repository.has(target.path))
      throw new Error(`Expected ${file} to link to files that exist, got ${link}.`);
    linked.add(target.path);
  }
  return target.address;
}

async function sourcePages(repository: Repository, path: string): Promise<readonly [string, string][]> {
  if (!repository.isFolder(path)) return [await sourceEntry(repository, path)];
  const files = repository.filesIn(path);
  const entries = await Promise.all(files.map((file) => sourceEntry(repository, file)));
  return [[sourcePageOf(path), folderPage(path, files)], ...entries];
}

async function sourceEntry(repository: Repository, path: string): Promise<[string, string]> {
  const text = repository.text(path);
  return [sourcePageOf(path), sourcePage(path, text, await openerFor(text))];
}
