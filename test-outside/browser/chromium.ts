/** Where a Chromium is. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function which(name: string): string | null {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

/** The path of an executable, `CHROMIUM_PATH` first; or why there is none. */
export function findChromium(): { readonly path: string } | { readonly missing: string } {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? { path: given } : { missing: `CHROMIUM_PATH: no file ${given}` };
  const path = names.map(which).find((found) => found !== null);
  return path
    ? { path }
    : { missing: `no Chromium: set CHROMIUM_PATH, or install one of ${names.join(', ')}` };
}
