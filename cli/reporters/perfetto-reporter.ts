/** `--reporter perfetto`: counterexamples as traces. */
import { perfettoExport } from '../../src/report/index.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReporterKind } from './reporter.ts';

export const perfettoReporter: ReporterKind = documentReporter('perfetto', ({ models }) =>
  perfettoExport(models),
);
