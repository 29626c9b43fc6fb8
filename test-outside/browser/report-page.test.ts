/** The page that `--reporter html` writes, clicked through as a reader does, straight from a file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'heddle-page-'));
const switches = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** Checks models and writes their page, whatever the verdicts are. Returns its address. */
function pageOf(name: string, ...args: readonly string[]): string {
  const path = join(folder, `${name}.html`);
  const command = ['dist/cli/main.js', 'check', ...args, '--reporter', 'html', '--output-file', path];
  spawnSync(process.execPath, command, { cwd: root, stdio: 'ignore' });
  return pathToFileURL(path).href;
}

/** How a reader looks at a page. */
interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

const missing = 'missing' in found ? found.missing : null;

describe.skipIf(missing !== null)(`the page of a report${missing === null ? '' : ` (${missing})`}`, () => {
  let browser: Browser;
  /** Of four models: 1 loses a wakeup, 2 is not linearizable, 3 is a livelock, 4 holds. */
  let report = '';
  const mistakes: string[] = [];

  const open = async (address: string, { width = 1280, colorScheme = 'light' }: Look = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 850 }, colorScheme });
    page.on('pageerror', (error) => mistakes.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) mistakes.push(`asked for ${request.url()}`);
    });
    await page.goto(address);
    return page;
  };

  beforeAll(async () => {
    if ('path' in found) browser = await chromium.launch({ executablePath: found.path, args: switches });
    const violated = ['check-then-register', 'dequeue-in-two-steps', 'polite-locks'];
    report = pageOf('report', ...violated.map((name) => `models/violates/${name}.ts`), 'store-buffering');
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
    expect(mistakes).toEqual([]);
  });

  it('tells a lost wakeup step by step, by key and by button', async () => {
    const page = await open(`${report}#model-1`);
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
    const page = await open(`${report}#model-1`, { width: 390 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.locator('.timeline').getAttribute('class')).toContain('rails');
    await page.close();
  });

  it('lists several models, finds them, and leads to each and back', async () => {
    const page = await open(report);
    const field = page.getByLabel('Find models by name, file or verdict');
    await field.fill('store');
    expect(await page.locator('.entry').count()).toBe(1);
    await field.fill('');
    await page.getByRole('link', { name: /check then register/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^check then register\s*$/);
    await page.goBack();
    await expect.poll(() => page.locator('.entry').count()).toBe(4);
    await page.close();
  });

  it('shows calls as they overlap, and a loop that never ends', async () => {
    const calls = await open(`${report}#model-2`);
    expect(await calls.locator('.call.unexplained').textContent()).toContain('no order explains it');
    await calls.locator('.call.unexplained').click();
    expect(await calls.locator('.controls .place').textContent()).toBe('6 of 6');
    await calls.close();
    const livelock = await open(`${report}#model-3`);
    expect(await livelock.locator('.loop-note').textContent()).toBe(
      'Steps 1 to 6 are taken again and again, for ever.',
    );
    await livelock.close();
  });

  it('draws the states of a model that holds, and how one gets to each', async () => {
    const page = await open(`${report}#model-4`);
    expect(await page.locator('.verdict').textContent()).toBe('holds');
    expect(await page.locator('.state').count()).toBe(13);
    await page.locator('.state').first().focus();
    await page.keyboard.press('End');
    const chosen = page.getByRole('complementary').getByRole('heading', { level: 3 });
    expect(await chosen.textContent()).toBe('State 12');
    // Two threads of two steps each: every end is four steps away.
    expect(await page.locator('.ways').last().locator('li').count()).toBe(4);
    await page.close();
  });

  it('says plainly that an inconclusive check proves nothing', async () => {
    const page = await open(pageOf('unknown', 'store-buffering', '--max-states', '5'));
    const heading = await page.locator('.heading').textContent();
    expect(heading).toMatch(/inconclusive[\s\S]*Not known\.[\s\S]*That is not a proof\./);
    await page.close();
  });

  it('copies the command that replays the run, or says why not', async () => {
    const page = await open(`${report}#model-1`);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    const said = page.locator('.replay [role="status"]');
    await expect.poll(() => said.textContent()).toMatch(/^(?:Copied|The clipboard is out of reach)$/);
    await page.close();
  });

  it.each([
    ['', { width: 1280, colorScheme: 'light' }],
    ['#model-1', { width: 390, colorScheme: 'light' }],
    ['#model-1', { width: 1280, colorScheme: 'dark' }],
    ['#model-2', { width: 1280, colorScheme: 'light' }],
    ['#model-3', { width: 390, colorScheme: 'dark' }],
    ['#model-4', { width: 1280, colorScheme: 'dark' }],
  ] as const)('breaks no rule of accessibility that can be checked (%s %j)', async (model, look) => {
    const page = await open(report + model, look);
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.close();
  });
});
