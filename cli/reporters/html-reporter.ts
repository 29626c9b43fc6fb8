/** `--reporter html`: a page to look at, with all that it needs in it. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { htmlReport, sourceExcerpts } from '../../src/report/index.ts';
import { UsageError } from '../usage-error.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReportedRun } from './reported-run.ts';
import type { ReporterKind } from './reporter.ts';

/** Graphs with more states than this cannot be taken in. */
export const STATES_TO_LOOK_AT = 100;

export const htmlReporter: ReporterKind = {
  ...documentReporter('html', htmlOf, 'file'),
  defaultFile: 'heddle-report.html',
};

function htmlOf({ models, root }: ReportedRun): string {
  const sources = sourceExcerpts(models, linesOf);
  return htmlReport(models, { template: template(), sources, root });
}

/** Code may have come from anywhere: what cannot be read is not shown. */
function linesOf(file: string): readonly string[] | null {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return null;
  }
}

/** @throws {UsageError} if heddle was not built. */
function template(): string {
  const path =
    extname(import.meta.url) === '.ts' ? '../../dist/viewer/index.html' : '../../viewer/index.html';
  try {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch {
    throw new UsageError('Expected the template of the page, which `npm run build` makes, got none.');
  }
}
