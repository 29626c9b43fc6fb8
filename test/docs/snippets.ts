/**
 * The code that pages show: every fenced block, and how it is to be tried.
 *
 * A comment before a block, which readers do not see, says more about it: `<!-- file: lock.ts -->` saves it under that
 * name for the blocks after it; `<!-- run by: test/… -->` names the test of its own that it has; `<!-- not run: why -->`
 * leaves it out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { match } from 'ts-pattern';

/** One block. */
export interface Snippet {
  readonly page: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  readonly mark: Mark | null;
}

export type Mark =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'run by'; readonly test: string }
  | { readonly kind: 'not run'; readonly why: string };

/** How a block is tried. */
export type Trial =
  | { readonly kind: 'file'; readonly name: string; readonly snippet: Snippet }
  | { readonly kind: 'program'; readonly snippet: Snippet }
  /** `shown`: what the page says that the command prints; null if it says nothing. */
  | { readonly kind: 'command'; readonly snippet: Snippet; readonly shown: string | null }
  | { readonly kind: 'run by'; readonly test: string; readonly snippet: Snippet }
  | { readonly kind: 'not run'; readonly why: string; readonly snippet: Snippet }
  /** The site draws it. */
  | { readonly kind: 'diagram'; readonly snippet: Snippet }
  /** Nobody knows what to do with it: a mistake of the page. */
  | { readonly kind: 'unknown'; readonly snippet: Snippet };

const BLOCK = /(?:^<!-- (file|run by|not run): (.*?) -->\n+)?^```(\w*)\n(.*?)^```$/gms;

/** The blocks of a page in order. */
export const snippetsOf = (page: string, markdown: string): readonly Snippet[] =>
  [...markdown.matchAll(BLOCK)].map((found) => ({
    page,
    line: markdown.slice(0, found.index).split('\n').length,
    language: found[3]!,
    text: found[4]!,
    mark: found[1] === undefined ? null : markOf(found[1], found[2]!),
  }));

function markOf(kind: string, text: string): Mark {
  if (kind === 'file') return { kind, name: text };
  return kind === 'run by' ? { kind, test: text } : { kind: 'not run', why: text };
}

/** What is to be done with each block. A block without a language is what the command before it prints. */
export function trialsOf(snippets: readonly Snippet[]): readonly Trial[] {
  return snippets.flatMap((snippet, index) => {
    const before = snippets[index - 1];
    if (snippet.mark === null && snippet.language === '' && before?.language === 'sh') return [];
    return [trialOf(snippet, snippets[index + 1])];
  });
}

function trialOf(snippet: Snippet, next: Snippet | undefined): Trial {
  if (snippet.mark) return { ...snippet.mark, snippet };
  return match(snippet.language)
    .with('ts', 'js', () => ({ kind: 'program' as const, snippet }))
    .with('sh', () => ({
      kind: 'command' as const,
      snippet,
      shown: next?.language === '' && next.mark === null ? next.text : null,
    }))
    .with('mermaid', () => ({ kind: 'diagram' as const, snippet }))
    .otherwise(() => ({ kind: 'unknown' as const, snippet }));
}

/** Every page of the repository that users read, by its path. */
export function pagesOf(root: string): ReadonlyMap<string, string> {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const paths = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...docs.map((name) => `docs/${name}`),
  ];
  const pages = paths.filter((path) => path.endsWith('.md')).toSorted();
  return new Map(pages.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** `docs/bugs.md:12`. */
export const placeOf = ({ page, line }: Snippet): string => `${page}:${line}`;
