/** `--reporter shiviz`: counterexamples as logs with vector clocks. */
import { shivizExport } from '../../src/report/index.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReporterKind } from './reporter.ts';

export const shivizReporter: ReporterKind = documentReporter('shiviz', ({ models }) => shivizExport(models));
