/** Every reporter, in the order in which several of them report. */
import { defaultReporter } from './default-reporter.ts';
import { jsonReporter } from './json-reporter.ts';
import type { ReporterKind } from './reporter.ts';

export const reporterKinds: readonly ReporterKind[] = [defaultReporter, jsonReporter];

export const reporterNames: readonly string[] = reporterKinds.map(({ name }) => name);
