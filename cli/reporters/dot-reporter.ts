/** `--reporter dot`: a character for each model as it comes, and at the end what does not hold. */
import { type CheckedModel, dot, dotClosing, type TextOptions } from '../../src/report/index.ts';
import type { Output } from './output.ts';
import type { ReportedRun } from './reported-run.ts';
import type { Reporter, ReporterKind } from './reporter.ts';

export const dotReporter: ReporterKind = {
  name: 'dot',
  place: 'text',
  create: (output) => new DotReporter(output),
};

const DOTS_IN_A_LINE = 80;

class DotReporter implements Reporter {
  readonly #output: Output;
  readonly #options: TextOptions;
  #dots = 0;

  constructor(output: Output) {
    this.#output = output;
    this.#options = { ...output.appearance, root: process.cwd() };
  }

  expect(): void {}

  model({ verdict }: CheckedModel): void {
    this.#dots++;
    this.#output.write(dot(verdict, this.#options) + (this.#dots % DOTS_IN_A_LINE === 0 ? '\n' : ''));
  }

  end({ models }: ReportedRun): void {
    const endOfLine = this.#dots % DOTS_IN_A_LINE === 0 ? '' : '\n';
    this.#output.write(endOfLine + dotClosing(models, this.#options));
    this.#output.end();
  }
}
