import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageDocument } from '../../../src/report/index.ts';
import { folderWith, heddle, modelText, root } from '../run-heddle.ts';

const seededBug = join(root, 'models/violates/check-then-register.ts');
const MOST_BYTES = 300 * 1024;

const documentIn = (path: string): PageDocument =>
  JSON.parse(/id="heddle-document">([\s\S]*?)<\/script>/.exec(readFileSync(path, 'utf8'))![1]!);

describe.concurrent('heddle check --reporter html', () => {
  it('writes one page that needs nothing else, with the code of each step', async () => {
    const cwd = folderWith({});
    const { status, stdout, stderr } = await heddle(
      ['check', seededBug, '--reporter', 'html', '--output-file', 'page.html'],
      { cwd },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '' });
    const path = join(cwd, 'page.html');
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
    expect(readFileSync(path, 'utf8')).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)="(?!data:)/);
    const { models, sources } = documentIn(path);
    const { file, line } = models[0]!.violation!.steps.at(-1)!.source!;
    const excerpt = sources.find((source) => source.file === file)!;
    expect(excerpt.lines[line - excerpt.from]).toContain('memory.wait(wakeup, 0)');
  });

  it('chooses a file where it is given none, and says which', async () => {
    const cwd = folderWith({ 'model.mjs': modelText('model') });
    const { status, stderr } = await heddle(['check', 'model.mjs', '--reporter', 'html'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'The report is in heddle-report.html\n' });
    expect(existsSync(join(cwd, 'heddle-report.html'))).toBe(true);
  });

  it('stands beside other reporters, and shows the state graph of what holds', async () => {
    const cwd = folderWith({ 'model.mjs': modelText('model') });
    const args = ['check', 'model.mjs', '--reporter', 'default,html', '--output-file', 'html=page.html'];
    const { stdout } = await heddle(args, { cwd });
    expect(stdout).toMatch(/^✓ model +holds/);
    const [model] = documentIn(join(cwd, 'page.html')).models;
    expect(model!.graph!.states).toHaveLength(model!.statistics.states);
  });

  it('shows a replayed run as well', async () => {
    const cwd = folderWith({});
    const checked = await heddle(['check', seededBug], { cwd });
    const token = /replay (\S+)/.exec(checked.stdout)![1]!;
    await heddle(['replay', token, '--reporter', 'html'], { cwd });
    const [model] = documentIn(join(cwd, 'heddle-report.html')).models;
    expect(model).toMatchObject({ verdict: 'violated', violation: { kind: 'lost-wakeup', token } });
  });
});
