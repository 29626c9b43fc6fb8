/** Where what is compiled is kept; not part of the repository. */
import { fileURLToPath } from 'node:url';

export const buildFolder = (...parts: readonly string[]): string =>
  fileURLToPath(new URL(`../../../build/peers/${parts.join('/')}`, import.meta.url));
