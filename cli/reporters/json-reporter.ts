/** `--reporter json`: one document for programs. */
import { jsonReport } from '../../src/report/index.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReporterKind } from './reporter.ts';

export const jsonReporter: ReporterKind = documentReporter('json', ({ models, ...origin }) =>
  jsonReport(models, origin),
);
