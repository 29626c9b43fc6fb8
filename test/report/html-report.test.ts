import { describe, expect, it } from 'vitest';
import type { PageDocument } from '../../src/report/index.ts';
import { htmlReport } from '../../src/report/index.ts';
import { holds, lostWakeup } from './verdict-examples.ts';

const place = '<script type="application/json" id="heddle-document"></script>';
const template = `<body>${place}<script>main()</script></body>`;

const documentIn = (html: string): PageDocument =>
  JSON.parse(/id="heddle-document">([\s\S]*?)<\/script>/.exec(html)![1]!);

describe('the page', () => {
  it('is the template with the JSON report in it, and the code', () => {
    const sources = [{ file: '/project/models/x.ts', from: 1, lines: ['const x = 1;'] }];
    const html = htmlReport([{ file: 'models/x.ts', verdict: lostWakeup }], { template, sources });
    expect(html.startsWith('<body>') && html.endsWith('<script>main()</script></body>')).toBe(true);
    const page = documentIn(html);
    expect(page).toMatchObject({ schema: 1, verdict: 'violated', sources });
    expect(page.models[0]!.violation!.steps).toEqual(lostWakeup.violation.steps);
  });

  it('names files relative to the root, everywhere alike', () => {
    const sources = [{ file: '/project/models/x.ts', from: 1, lines: [] }];
    const options = { template, sources, root: '/project' };
    const html = htmlReport([{ file: 'models/x.ts', verdict: lostWakeup }], options);
    expect(html).not.toContain('/project');
    const page = documentIn(html);
    expect(page.sources[0]!.file).toBe('models/x.ts');
    expect(page.models[0]!.violation!.steps[0]!.source!.file).toBe('models/violates/check-then-register.ts');
  });

  it('keeps text from ending the script that it stands in', () => {
    const model = '</script><script>alert(1)</script><!-- $& $1';
    const html = htmlReport([{ file: null, verdict: { ...holds, model } }], { template, sources: [] });
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(documentIn(html).models[0]!.name).toBe(model);
  });

  it('needs a template that has a place for it', () => {
    expect(() => htmlReport([], { template: '<body></body>', sources: [] })).toThrow(
      'Expected the template of a page, got none with a place for a report.',
    );
  });
});
