/** Takes Markdown apart, as far as the site's pages need it. */

const FENCED = /(^(?:```|~~~).*?^(?:```|~~~)$)/gms;
const LINK = /\]\(([^()\s]+)\)/g;

/** The text with the target of each link replaced; what is shown as code stays as it is. */
export function withLinks(markdown: string, rename: (target: string) => string): string {
  return markdown
    .split(FENCED)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(LINK, (_, target: string) => `](${rename(target)})`),
    )
    .join('');
}

/** The text of the first heading; `fallback` where there is none. */
export const titleOf = (markdown: string, fallback: string): string =>
  /^# (.+)$/m.exec(markdown)?.[1] ?? fallback;

/** A chapter of a page: its heading of the second rank, and what follows up to the next one. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** The sections of a page in order. What comes before the first is left out. */
export const sectionsOf = (markdown: string): readonly Section[] =>
  markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return { title: title.trim(), text: lines.join('\n').trim() };
    });

/** A table; cells must not hold line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
