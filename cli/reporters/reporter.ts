/** What a reporter is. Each has a file of its own beside this one; `registry.ts` lists them. */
import type { Verdict } from '../../src/checker/index.ts';
import type { CheckedModel } from '../../src/report/index.ts';
import type { Output } from './output.ts';
import type { ReportedRun } from './reported-run.ts';

/** A model about to be checked. */
export type ExpectedModel = Pick<Verdict, 'model' | 'bounds'>;

/** Takes verdicts as they come. */
export interface Reporter {
  /** Models about to be checked, so that their verdicts can be lined up. */
  expect(models: readonly ExpectedModel[]): void;
  model(checked: CheckedModel): void;
  /** Called once, after the last model; everything has to be written when it returns. */
  end(run: ReportedRun): void;
}

/** How a reporter uses standard output when it is given no file. */
export type Place =
  /** Text for people, as it comes. */
  | 'text'
  /** Lines that can stand beside text. */
  | 'lines'
  /** A document that nothing else may get into. */
  | 'document'
  /** Not at all: it needs a file. */
  | 'file';

/** A reporter that can be asked for by name. */
export interface ReporterKind {
  /** As it is typed after `--reporter`. */
  readonly name: string;
  readonly place: Place;
  /** The file that it writes when it is given none, and says so; where absent, it asks for one. */
  readonly defaultFile?: string;
  create(output: Output): Reporter;
}
