/** `--reporter sarif`: findings for code scanning. */
import { sarifReport } from '../../src/report/index.ts';
import { version } from '../version.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReporterKind } from './reporter.ts';

export const sarifReporter: ReporterKind = documentReporter('sarif', ({ models, root }) =>
  sarifReport(models, { root, version: version() }),
);
