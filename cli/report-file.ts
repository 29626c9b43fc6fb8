/** Reads JSON reports that were written before. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { type CheckedModel, modelsOf, type ReportDocument, reportSchema } from '../src/report/index.ts';
import { UsageError } from './usage-error.ts';

/** A report and the file that it was read from. */
export interface ReportFile {
  readonly path: string;
  readonly shard: ReportDocument['shard'];
  readonly models: readonly CheckedModel[];
}

/** Reads files one after the other. */
export class ReportReader {
  readonly #validator = new Validator(reportSchema as Schema, '2020-12');

  /** @throws {UsageError} if the file cannot be read, or is no JSON report of heddle. */
  read(path: string): ReportFile {
    const text = textOf(path);
    const document = this.#documentIn(text, path);
    const { root, shard } = document;
    const moved = root === null ? document : movedTo(process.cwd(), root, text);
    try {
      return { path, shard, models: modelsOf(moved) };
    } catch (error) {
      throw notAReport(path, (error as Error).message);
    }
  }

  #documentIn(text: string, path: string): ReportDocument {
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch {
      throw notAReport(path, 'it is not JSON');
    }
    const { valid, errors } = this.#validator.validate(document);
    if (valid) return document as ReportDocument;
    const innermost = errors.at(-1)!;
    throw notAReport(path, `at ${innermost.instanceLocation}: ${innermost.error}`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as Error).message.replace(/, .*$/s, '');
    throw new UsageError(`Expected a report that can be read, got ${JSON.stringify(path)}: ${reason}`);
  }
}

const notAReport = (path: string, why: string): UsageError =>
  new UsageError(`Expected a report that \`--reporter json\` wrote, got ${JSON.stringify(path)}: ${why}`);

/** The same report with its source files where they are here: another machine may keep the project elsewhere. */
const movedTo = (here: string, root: string, text: string): ReportDocument =>
  JSON.parse(text, (key, value: unknown) =>
    key === 'file' && typeof value === 'string' && value.startsWith(join(root, '/'))
      ? resolve(here, value.slice(join(root, '/').length))
      : value,
  );
