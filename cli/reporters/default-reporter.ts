/** `--reporter default`: text for people, model by model. */
import {
  type CheckedModel,
  closingReport,
  modelReport,
  nameWidthOf,
  type TextOptions,
} from '../../src/report/index.ts';
import type { Output } from './output.ts';
import type { ReportedRun } from './reported-run.ts';
import type { ExpectedModel, Reporter, ReporterKind } from './reporter.ts';

export const defaultReporter: ReporterKind = {
  name: 'default',
  place: 'text',
  create: (output) => new DefaultReporter(output),
};

class DefaultReporter implements Reporter {
  readonly #output: Output;
  #options: TextOptions;

  constructor(output: Output) {
    this.#output = output;
    this.#options = { ...output.appearance, root: process.cwd() };
  }

  expect(models: readonly ExpectedModel[]): void {
    this.#options = { ...this.#options, nameWidth: nameWidthOf(models) };
  }

  model(checked: CheckedModel): void {
    this.#output.write(modelReport(checked, this.#options));
  }

  end({ models }: ReportedRun): void {
    this.#output.write(closingReport(models, this.#options));
    this.#output.end();
  }
}
