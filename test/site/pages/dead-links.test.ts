import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../../site/pages/dead-links.ts';

const pages = new Map([
  ['index.html', '<h2 id="start">Start</h2>'],
  ['phases/baseline.html', '<h2 id="idea">Idea</h2>'],
]);
const surroundings = { base: '/heddle/', isFile: (path: string) => path === 'mark.svg' };

/** The links of one more page, in a folder, that lead nowhere. */
const deadOf = (...links: string[]): readonly string[] => {
  const html = ['<h2 id="here">Here</h2>', ...links.map((link) => `<a href="${link}">`)].join('');
  return deadLinks(new Map([...pages, ['phases/here.html', html]]), surroundings).map(({ link }) => link);
};

describe('deadLinks', () => {
  it('accepts pages, files, headings, and what is elsewhere', () => {
    const links = [
      '/heddle/',
      '/heddle/index.html#start',
      '/heddle/phases/baseline.html',
      'baseline.html#idea',
      '#here',
      '../index.html',
      '/heddle/mark.svg',
      'https://example.org/#anything',
      'mailto:a@example.org',
      '/heddle/index.html#model=abc',
    ];
    expect(deadOf(...links)).toEqual([]);
  });

  it.each([
    '/heddle/phases/none.html',
    '/phases/baseline.html',
    'baseline.html#none',
    '#none',
    '/heddle/none.svg',
  ])('names %s', (link) => {
    expect(deadOf(link)).toEqual([link]);
  });
});
