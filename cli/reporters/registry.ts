/** Every reporter, in the order in which several of them report. */
import { defaultReporter } from './default-reporter.ts';
import { dotReporter } from './dot-reporter.ts';
import { githubReporter } from './github-reporter.ts';
import { htmlReporter } from './html-reporter.ts';
import { jsonReporter } from './json-reporter.ts';
import { junitReporter } from './junit-reporter.ts';
import { perfettoReporter } from './perfetto-reporter.ts';
import type { ReporterKind } from './reporter.ts';
import { sarifReporter } from './sarif-reporter.ts';
import { shivizReporter } from './shiviz-reporter.ts';

export const reporterKinds: readonly ReporterKind[] = [
  defaultReporter,
  dotReporter,
  githubReporter,
  htmlReporter,
  jsonReporter,
  junitReporter,
  sarifReporter,
  shivizReporter,
  perfettoReporter,
];

export const reporterNames: readonly string[] = reporterKinds.map(({ name }) => name);
