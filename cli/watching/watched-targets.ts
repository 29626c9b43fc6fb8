/** Targets of `heddle watch`: files, since nothing else changes. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesMatching, isPattern } from '../globbing.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The files of a target, by their whole paths.
 *
 * @throws {UsageError} if it is neither a file nor a pattern that files match.
 */
export function watchedFiles(target: string): readonly string[] {
  const isFile = existsSync(target) && statSync(target).isFile();
  const files = isFile ? [target] : isPattern(target) ? filesMatching(target) : [];
  if (files.length > 0) return files.map((file) => resolve(file));
  throw new UsageError(
    `Expected a model file, or a pattern that model files match, got ${JSON.stringify(target)}: only files are watched.`,
  );
}
