/** `--reporter junit`: XML for continuous integration. */
import { junitReport } from '../../src/report/index.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReporterKind } from './reporter.ts';

export const junitReporter: ReporterKind = documentReporter('junit', ({ models, root }) =>
  junitReport(models, root),
);
