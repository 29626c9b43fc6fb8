/** `--reporter github`: annotations of GitHub Actions, at the lines of the sources. */
import { relative, resolve } from 'node:path';
import { type CheckedModel, githubReport } from '../../src/report/index.ts';
import { documentReporter } from './document-reporter.ts';
import type { ReportedRun } from './reported-run.ts';
import type { ReporterKind } from './reporter.ts';

export const githubReporter: ReporterKind = documentReporter('github', annotations, 'lines');

/** GitHub knows files by their place in the repository, wherever in it the command runs. */
function annotations({ models, root }: ReportedRun): string {
  const repository = process.env.GITHUB_WORKSPACE || root;
  const inRepository = ({ file, verdict }: CheckedModel): CheckedModel => ({
    file: file === null ? null : relative(repository, resolve(root, file)),
    verdict,
  });
  return githubReport(models.map(inRepository), repository);
}

/** Whether this runs where somebody reads such lines. */
export const isOnGithub = (): boolean => process.env.GITHUB_ACTIONS === 'true';
