/** Reports by name, and where they go. */
import { Console } from 'node:console';
import { match } from 'ts-pattern';
import {
  type CheckedModel,
  closingReport,
  jsonReport,
  modelReport,
  nameWidthOf,
  type TextOptions,
} from '../src/report/index.ts';
import { OutputFile } from './output-file.ts';
import { showsColors, textWidth } from './terminal.ts';

export const reporterNames = ['default', 'json'] as const;

/** How a command was asked to report. */
export interface ReportOptions {
  readonly reporter: (typeof reporterNames)[number];
  readonly outputFile?: string;
}

/** Takes verdicts as they come. */
export interface Reporter {
  /** Models about to be checked, so that their verdicts can be lined up. */
  expect(
    models: readonly { readonly model: string; readonly bounds: Readonly<Record<string, number>> }[],
  ): void;
  model(checked: CheckedModel): void;
  end(all: readonly CheckedModel[]): void;
}

/**
 * The reporter asked for.
 *
 * @throws {UsageError} if its output file cannot be written.
 */
export function createReporter({ reporter, outputFile }: ReportOptions): Reporter {
  const file = outputFile === undefined ? null : new OutputFile(outputFile);
  return match(reporter)
    .with('default', () => new TextReporter(file))
    .with('json', () => new JsonReporter(file))
    .exhaustive();
}

/** Text, model by model; in a file all at once. */
class TextReporter implements Reporter {
  readonly #file: OutputFile | null;
  #options: TextOptions;
  #text = '';

  constructor(file: OutputFile | null) {
    this.#file = file;
    const appearance = file ? {} : { colors: showsColors(), width: textWidth() };
    this.#options = { ...appearance, root: process.cwd() };
  }

  expect(models: Parameters<Reporter['expect']>[0]): void {
    this.#options = { ...this.#options, nameWidth: nameWidthOf(models) };
  }

  model(checked: CheckedModel): void {
    this.#print(modelReport(checked, this.#options));
  }

  end(all: readonly CheckedModel[]): void {
    this.#print(closingReport(all, this.#options));
    this.#file?.write(this.#text);
  }

  #print(text: string): void {
    if (this.#file) this.#text += text;
    else process.stdout.write(text);
  }
}

/** One document at the end, and nothing else on standard output: what models print goes to standard error. */
class JsonReporter implements Reporter {
  readonly #file: OutputFile | null;

  constructor(file: OutputFile | null) {
    this.#file = file;
    globalThis.console = new Console(process.stderr);
  }

  expect(): void {}

  model(): void {}

  end(all: readonly CheckedModel[]): void {
    const text = jsonReport(all);
    if (this.#file) this.#file.write(text);
    else process.stdout.write(text);
  }
}
