/** Verdicts as one page that needs nothing else: a template, with the report in it as data. */
import type { CheckedModel } from './checked-model.ts';
import { reportDocument } from './json-report.ts';
import type { PageDocument, SourceExcerpt } from './page-document.ts';
import { SourceNames } from './source-names.ts';

/** What a page is made of besides the verdicts. */
export interface HtmlOptions {
  /** The page as `npm run build` makes it in `dist/viewer`. */
  readonly template: string;
  readonly sources: readonly SourceExcerpt[];
  /** The folder that files are shown relative to; absolute paths are kept where it is absent. */
  readonly root?: string;
}

const PLACE = /(<script type="application\/json" id="heddle-document">)(<\/script>)/;

/** @throws {TypeError} if the template has no place for a report. */
export function htmlReport(
  models: readonly CheckedModel[],
  { template, sources, root = '' }: HtmlOptions,
): string {
  if (!PLACE.test(template))
    throw new TypeError('Expected the template of a page, got none with a place for a report.');
  const page: PageDocument = { ...reportDocument(models), sources };
  const data = embedded(JSON.stringify(page, withRelativeFiles(new SourceNames(root))));
  return template.replace(PLACE, (_, opening: string, closing: string) => `${opening}${data}${closing}`);
}

/** Nothing in it ends the element that it stands in, or begins a comment. */
const embedded = (json: string): string => json.replaceAll('<', '\\u003c');

const withRelativeFiles =
  (names: SourceNames) =>
  (key: string, value: unknown): unknown =>
    key === 'file' && typeof value === 'string' ? names.relative(value) : value;
