import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { serve } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = findChromium();

/** What `page.js` says it saw. */
async function seenByPage(executablePath: string): Promise<unknown> {
  const { server, address } = await serve(root);
  // No sandbox: in containers, tests often run as root.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const mistakes: string[] = [];
    page.on('pageerror', (error) => mistakes.push(error.message));
    await page.goto(`${address}/test-outside/browser/page.html`);
    await page.waitForFunction('window.seen !== undefined', null, { timeout: 30_000 }).catch(() => {});
    expect(mistakes).toEqual([]);
    return await page.evaluate('window.seen');
  } finally {
    await browser.close();
    server.close();
  }
}

describe('a page with two workers', () => {
  it('takes turns with them without blocking, times out, and gives up', async ({ skip }) => {
    if ('missing' in found) return skip(found.missing);
    expect(await seenByPage(found.path)).toEqual({
      isIsolated: true,
      counted: 2 * 5000 + 100,
      blocking: 'BlockingNotAllowedError',
      timeout: 'TimeoutError',
      abort: 'AbortError',
      isIdle: true,
    });
  });
});
