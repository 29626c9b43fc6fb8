/** The playground of the documentation site: a check runs, its counterexample appears, an edit mends the model. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { serve } from './server.ts';

const site = fileURLToPath(new URL('../../site/dist', import.meta.url));
const found = findChromium();
const missing = existsSync(site)
  ? 'missing' in found
    ? found.missing
    : null
  : 'no site: `npm run docs` builds it';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

describe.skipIf(missing)(`the playground${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let browser: Browser;
  let address = '';
  let close = (): void => {};

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: 'path' in found ? found.path : '', args: FLAGS });
    const served = await serve(site);
    address = served.address;
    close = () => served.server.close();
  });
  afterAll(async () => {
    await browser?.close();
    close();
  });

  /** A page of the site on which no error is thrown. */
  async function opened(path: string, mistakes: string[] = []): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => mistakes.push(error.message));
    await page.goto(`${address}${path}`);
    return page;
  }

  const outcome = (page: Page) => page.locator('.outcome-headline');
  const settled = (page: Page, text: string) =>
    outcome(page).filter({ hasText: text }).waitFor({ timeout: 60_000 });

  /** Replaces the model's text as a reader would who pastes one. */
  async function paste(page: Page, text: string): Promise<void> {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  }

  const textOf = (page: Page): Promise<string> =>
    page
      .locator('.cm-line')
      .allTextContents()
      .then((lines) => lines.join('\n'));

  it('shows the counterexample beside its lines, and that an edit mends it', async () => {
    const mistakes: string[] = [];
    const page = await opened('/playground.html', mistakes);
    await settled(page, 'Violated');
    expect(await page.locator('.heddle-viewer').textContent()).toContain('lost wakeup');
    const lines = await page.locator('.cm-line.step-line').allTextContents();
    expect(lines.map((line) => line.trim())).toEqual([
      'while (memory.load(ready) === 0) memory.wait(wakeup, 0);',
      'memory.store(ready, 1);',
      'memory.notify(wakeup);',
    ]);
    const text = await textOf(page);
    await paste(
      page,
      text.replaceAll('wait(wakeup, 0)', 'wait(ready, 0)').replaceAll('notify(wakeup)', 'notify(ready)'),
    );
    await page.keyboard.press('Control+Enter');
    await settled(page, 'Holds');
    expect(await page.locator('.cm-line.step-line').count()).toBe(0);
    expect(mistakes).toEqual([]);
  });

  it('opens what a link carries, and an example by its name', async () => {
    const page = await opened('/playground.html#example=peterson');
    await settled(page, 'Holds');
    await paste(page, "import { defineModel } from 'heddle/checker';\nexport default 7;");
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForURL(/#model=/);
    const other = await opened(new URL(page.url()).pathname + new URL(page.url()).hash);
    await settled(other, 'Not a model that can be checked');
    expect(await textOf(other)).toContain('export default 7;');
  });

  it.each([
    ['cannot be parsed', 'const = 1;', 'Line 1: SyntaxError: Unexpected token'],
    ['throws', '\n\nthrow new RangeError("no");', 'Line 3: RangeError: no'],
    ['imports a file', "import { x } from './x.ts';\nexport default x;", 'got "./x.ts"'],
    ['exports nothing', 'const a = 1;', 'Expected the text to export a model as its default'],
  ])('says what is wrong with a text that %s', async (_, text, message) => {
    const page = await opened('/playground.html');
    await settled(page, 'Violated');
    await paste(page, text);
    await page.keyboard.press('Control+Enter');
    await settled(page, 'Not a model that can be checked');
    expect(await page.locator('.outcome-refusal').textContent()).toContain(message);
  });

  it('stops a check on request, with what is known by then', async () => {
    const page = await opened('/playground.html#example=mutex-reacquire');
    await settled(page, 'Violated');
    const text = await textOf(page);
    await page.getByLabel('Time limit').selectOption('10 min');
    await paste(page, text.replace('RETAKEN = LOCKED', 'RETAKEN = MARKED').replace('count: 3', 'count: 9'));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Stop' }).click();
    await settled(page, 'Inconclusive');
  });

  it('ends a model that never comes back from its own code', async () => {
    const page = await opened('/playground.html');
    await settled(page, 'Violated');
    await paste(page, 'for (;;);');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Stop' }).click();
    await settled(page, 'Not a model that can be checked');
    expect(await page.locator('.outcome-refusal').textContent()).toContain('did not come back');
  });

  it('draws the diagrams of other pages', async () => {
    const page = await opened('/phases.html');
    await page.locator('figure.flow-diagram svg').waitFor({ timeout: 60_000 });
  });
});
