import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../site/pages/addresses.ts';
import { sectionsOf, titleOf, withLinks } from '../../../site/pages/markdown.ts';
import { menuOf } from '../../../site/pages/site-map.ts';

describe('targetOf', () => {
  it.each([
    ['docs/phases.md', 'phases/baseline.md#idea', { kind: 'page', address: '/phases/baseline.md#idea' }],
    ['README.md', 'docs/bugs.md', { kind: 'page', address: '/bugs.md' }],
    ['docs/bugs.md', '../ARCHITECTURE.md', { kind: 'page', address: '/architecture.md' }],
    [
      'docs/bugs.md',
      '../models/a.ts',
      { kind: 'source', address: '/source/models/a.ts.md', path: 'models/a.ts' },
    ],
    ['README.md', 'examples/', { kind: 'source', address: '/source/examples.md', path: 'examples' }],
    ['docs/bugs.md', 'https://example.org', { kind: 'outside' }],
    ['docs/bugs.md', '#here', { kind: 'outside' }],
  ])('in %s, %s', (file, link, target) => {
    expect(targetOf(file, link)).toEqual(target);
  });
});

describe('withLinks', () => {
  it('leaves code as it is', () => {
    const text = 'A [link](a.md).\n\n```md\n[link](a.md)\n```\n\n[b](b.md)\n';
    expect(withLinks(text, (target) => target.toUpperCase())).toBe(
      'A [link](A.MD).\n\n```md\n[link](a.md)\n```\n\n[b](B.MD)\n',
    );
  });
});

describe('a page', () => {
  it('has a title, and sections', () => {
    const text = '# Title\n\nBefore.\n\n## One\n\nText.\n\n### Deeper\n\n## Two\n';
    expect(titleOf(text, 'none')).toBe('Title');
    expect(sectionsOf(text)).toEqual([
      { title: 'One', text: 'Text.\n\n### Deeper' },
      { title: 'Two', text: '' },
    ]);
  });

  it('is in the menu, where it belongs or at the end', () => {
    expect(menuOf(['index', 'source/a.ts', 'zebra', 'soundness', 'faq'])).toEqual([
      { title: 'Start', pages: ['faq'] },
      { title: 'The checker', pages: ['soundness'] },
      { title: 'More', pages: ['zebra'] },
    ]);
  });
});
