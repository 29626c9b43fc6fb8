/** The page that `--reporter html` writes, clicked through as a reader does, straight from a file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'heddle-page-'));
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Checks models and writes their page; the verdicts decide the exit status, which does not matter here. */
function pageOf(name: string, ...args: readonly string[]): string {
  const path = join(folder, `${name}.html`);
  const command = ['dist/cli/main.js', 'check', ...args, '--reporter', 'html', '--output-file', path];
  try {
    execFileSync(process.execPath, command, { cwd: root, stdio: 'pipe' });
  } catch {}
  return pathToFileURL(path).href;
}

describe.skipIf('missing' in found)(
  `the page of a report${'missing' in found ? ` (${found.missing})` : ''}`,
  () => {
    let browser: Browser;
    const mistakes: string[] = [];

    const open = async (address: string, width = 1280): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width, height: 850 } });
      page.on('pageerror', (error) => mistakes.push(error.message));
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) mistakes.push(`asked for ${request.url()}`);
      });
      await page.goto(address);
      return page;
    };

    beforeAll(async () => {
      if ('path' in found) browser = await chromium.launch({ executablePath: found.path, args: switches });
    });

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
      expect(mistakes).toEqual([]);
    });

    it('tells a lost wakeup step by step, by key and by button', async () => {
      const page = await open(pageOf('lost', 'models/violates/check-then-register.ts'));
      const details = page.getByRole('complementary');
      const spoken = page.locator('.controls [role="status"]');
      expect(await details.locator('.code-line.current').textContent()).toContain('memory.wait(wakeup, 0)');
      expect(await details.getByLabel('Waiter queues').textContent()).toMatch(/wakeup\s*waiter/);
      await page.keyboard.press('Home');
      expect(await spoken.textContent()).toBe('The start');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await spoken.textContent()).toBe('Step 2 of 4, notifier: store(ready, 1), ready from 0 to 1');
      expect(await details.locator('.memory tr.changed').textContent()).toMatch(/ready\s*0 →\s*1/);
      expect(await details.getByLabel('Threads').textContent()).toContain('could have moved instead');
      await page.getByRole('button', { name: 'One step forward' }).click();
      expect(await page.locator('.row.current .arrow.misses').textContent()).toBe('waiter is not asleep yet');
      await page.getByRole('button', { name: /Step 1, waiter/ }).click();
      expect(await spoken.textContent()).toMatch(/^Step 1 of 4/);
      await page.close();
    });

    it('keeps within the width of a phone', async () => {
      const page = await open(pageOf('phone', 'models/violates/check-then-register.ts'), 390);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await page.locator('.timeline').getAttribute('class')).toContain('rails');
      await page.close();
    });

    it('lists several models, finds them, and leads to each and back', async () => {
      const page = await open(pageOf('several', 'models/violates/check-then-register.ts', 'store-buffering'));
      await page.getByLabel('Find models by name, file or verdict').fill('store');
      expect(await page.locator('.entry').count()).toBe(1);
      await page.getByLabel('Find models by name, file or verdict').fill('');
      await page.getByRole('link', { name: /check then register/ }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('check then register');
      await page.goBack();
      expect(await page.locator('.entry').count()).toBe(2);
      await page.close();
    });

    it('draws the states of a model that holds, and how one gets to each', async () => {
      const page = await open(pageOf('holds', 'store-buffering'));
      expect(await page.locator('.verdict').textContent()).toBe('holds');
      expect(await page.locator('.state').count()).toBe(13);
      await page.locator('.state').first().focus();
      await page.keyboard.press('End');
      expect(await page.getByRole('complementary').getByRole('heading', { level: 3 }).textContent()).toBe(
        'State 12',
      );
      // Two threads of two steps each: every end is four steps away.
      expect(await page.locator('.ways').last().locator('li').count()).toBe(4);
      await page.close();
    });

    it('says plainly that an inconclusive check proves nothing', async () => {
      const page = await open(pageOf('unknown', 'store-buffering', '--max-states', '5'));
      expect(await page.locator('.heading').textContent()).toMatch(
        /inconclusive[\s\S]*Not known\.[\s\S]*not a proof\./,
      );
      await page.close();
    });

    it('copies the command that replays the run, or selects it', async () => {
      const page = await open(pageOf('copy', 'models/violates/check-then-register.ts'));
      await page.getByRole('button', { name: 'Copy' }).click();
      expect(await page.locator('.replay [role="status"]').textContent()).toMatch(/^(?:Copied|Selected)/);
      await page.close();
    });
  },
);
