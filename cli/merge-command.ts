/** `heddle merge-reports`: JSON reports of shards in, one report out. */
import { existsSync } from 'node:fs';
import { overallVerdict } from '../src/report/index.ts';
import { type ExitStatus, statusOf } from './exit-status.ts';
import { filesMatching, isPattern } from './globbing.ts';
import { mergedShards } from './merged-shards.ts';
import { ReportReader } from './report-file.ts';
import { createReporter } from './reporters/chosen-reporters.ts';
import { wholeRun } from './reporters/reported-run.ts';
import type { ReportOptions } from './reporters/reporter-options.ts';
import { UsageError } from './usage-error.ts';

export function mergeCommand(targets: readonly string[], options: ReportOptions): ExitStatus {
  const reporter = createReporter(options);
  const reader = new ReportReader();
  const models = mergedShards(targets.flatMap(pathsOf).map((path) => reader.read(path)));
  reporter.expect(models.map(({ verdict }) => verdict));
  for (const model of models) reporter.model(model);
  reporter.end(wholeRun(models));
  return statusOf(overallVerdict(models));
}

function pathsOf(target: string): readonly string[] {
  if (existsSync(target) || !isPattern(target)) return [target];
  const paths = filesMatching(target);
  if (paths.length > 0) return paths;
  throw new UsageError(
    `Expected a pattern that reports match, got ${JSON.stringify(target)}, which none does.`,
  );
}
