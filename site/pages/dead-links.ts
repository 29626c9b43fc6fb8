/** Finds links of a built site that lead nowhere, fragments included. */
import { posix } from 'node:path';

/** A link and the page that it stands on. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
}

/** What surrounds the pages. */
export interface Surroundings {
  /** The path that the site is served from, such as `/heddle/`. */
  readonly base: string;
  readonly isFile: (path: string) => boolean;
}

const LINK = /\bhref="([^"]+)"/g;
const ID = /\bid="([^"]+)"/g;
/** Whatever else has a fragment: a model, an example. */
const CARRIES_TEXT = /^#(?:model|example)=/;

/** @param pages HTML by path, such as `phases/baseline.html`. */
export function deadLinks(
  pages: ReadonlyMap<string, string>,
  surroundings: Surroundings,
): readonly DeadLink[] {
  const ids = new Map([...pages].map(([page, html]) => [page, new Set(allOf(ID, html))]));
  return [...pages].flatMap(([page, html]) =>
    [...new Set(allOf(LINK, html))]
      .filter((link) => !leadsSomewhere(page, link, ids, surroundings))
      .map((link) => ({ page, link })),
  );
}

const allOf = (pattern: RegExp, html: string): readonly string[] =>
  [...html.matchAll(pattern)].map(([, value]) => value!.replaceAll('&amp;', '&'));

function leadsSomewhere(
  page: string,
  link: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  { base, isFile }: Surroundings,
): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [, path = '', fragment] = /^([^#]*)(#.*)?$/.exec(decodeURI(link)) ?? [];
  const file = path === '' ? page : fileOf(posix.join('/', posix.dirname(page), '/'), path, base);
  if (file === null) return false;
  if (fragment === undefined || fragment === '#' || CARRIES_TEXT.test(fragment))
    return ids.has(file) || isFile(file);
  return ids.get(file)?.has(fragment.slice(1)) ?? false;
}

/** The file that is served for a path; null if it lies outside the site. */
function fileOf(folder: string, path: string, base: string): string | null {
  if (path.startsWith('/') && !path.startsWith(base)) return null;
  const whole = path.startsWith('/') ? `/${path.slice(base.length)}` : posix.join(folder, path);
  const file = whole.endsWith('/') ? `${whole}index.html` : whole;
  return file.slice(1);
}
