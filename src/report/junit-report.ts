/**
 * Verdicts as JUnit XML, as Jenkins, GitLab and others read it: a suite for each file, a test case for each model.
 *
 * What is inconclusive is an error there: it must not look as if it had passed.
 */
import { match } from 'ts-pattern';
import type { CheckedModel } from './checked-model.ts';
import type { TextOptions } from './text-options.ts';
import { labelOf, modelReport } from './text-report.ts';
import { titleOf } from './violation-kinds.ts';
import { element, textElement } from './xml.ts';

/** @param root The folder that files are shown relative to. */
export function junitReport(models: readonly CheckedModel[], root: string): string {
  const files = [...new Set(models.map(suiteOf))];
  const suites = files.map((file) =>
    suite(
      file,
      models.filter((model) => suiteOf(model) === file),
      { root },
    ),
  );
  const all = element('testsuites', { name: 'heddle', ...figures(models) }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

/** A model without a file is in a suite of its own. */
const suiteOf = ({ file, verdict }: CheckedModel): string => file ?? verdict.model;

const suite = (name: string, models: readonly CheckedModel[], options: TextOptions): string =>
  element(
    'testsuite',
    { name, ...figures(models) },
    models.map((model) => testCase(model, name, options)),
  );

const figures = (models: readonly CheckedModel[]): Readonly<Record<string, string | number>> => {
  const countOf = (verdict: string): number =>
    models.filter((model) => model.verdict.verdict === verdict).length;
  return {
    tests: models.length,
    failures: countOf('violated'),
    errors: countOf('inconclusive'),
    skipped: 0,
    time: seconds(models.reduce((sum, { verdict }) => sum + verdict.statistics.elapsedMs, 0)),
  };
};

function testCase(model: CheckedModel, classname: string, options: TextOptions): string {
  const { verdict } = model;
  const story = modelReport(model, options).trim();
  const attributes = { name: labelOf(verdict), classname, time: seconds(verdict.statistics.elapsedMs) };
  const outcome = match(verdict)
    .with({ verdict: 'holds' }, () => [])
    .with({ verdict: 'violated' }, ({ violation: { kind, summary } }) => [
      textElement('failure', { message: `${titleOf(kind)}: ${summary}`, type: kind }, story),
    ])
    .with({ verdict: 'inconclusive' }, ({ reason, summary }) => [
      textElement('error', { message: summary, type: `inconclusive: ${reason}` }, story),
    ])
    .exhaustive();
  return element('testcase', attributes, [...outcome, textElement('system-out', {}, assumptions(model))]);
}

const assumptions = ({ verdict }: CheckedModel): string =>
  ['What this rests on', ...verdict.assumptions.map((assumption) => `- ${assumption}`)].join('\n');

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
