/** Which heddle this is. */
import { readFileSync } from 'node:fs';
import { packageRoot } from './package-root.ts';

/** The version of the installed package, such as `1.2.3`. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('package.json', packageRoot), 'utf8'),
  );
  return manifest.version;
}
