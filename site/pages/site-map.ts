/** Which page stands where on the site: the order of its menu, as data. */

/** A part of the menu. */
export interface Chapter {
  readonly title: string;
  /** Pages by their paths, without the extension. */
  readonly pages: readonly string[];
}

/** Pages that are not named here go into the last chapter, so that a new one is never lost. */
export const chapters: readonly Chapter[] = [
  {
    title: 'Start',
    pages: ['getting-started', 'first-lost-wakeup', 'from-atomics-to-a-model', 'faq'],
  },
  {
    title: 'The checker',
    pages: ['properties', 'bugs', 'sampling', 'soundness', 'benchmarks', 'estimates', 'mutants'],
  },
  { title: 'In production', pages: ['production', 'choosing-a-phase'] },
  {
    title: 'Primitives',
    pages: [
      'primitives',
      'primitives/semaphore',
      'primitives/mutex',
      'primitives/rwlock',
      'primitives/condvar',
      'primitives/notify',
      'primitives/event',
      'primitives/latch',
      'primitives/barrier',
      'primitives/once',
    ],
  },
  {
    title: 'The phases',
    pages: ['phases', 'phases/baseline', 'phases/parking', 'phases/segmented', 'phases/intrusive'],
  },
  { title: 'The project', pages: ['architecture', 'contributing', 'changelog'] },
];

/** Pages that the menu leads to in another way, or not at all. */
const UNLISTED = /^(?:index|playground|source\/.*|api\/.*)$/;

/** The chapters with those of their pages that there are; what no chapter names comes last. */
export function menuOf(paths: readonly string[]): readonly Chapter[] {
  const named = new Set(chapters.flatMap(({ pages }) => pages));
  const others = paths.filter((path) => !named.has(path) && !UNLISTED.test(path)).toSorted();
  const present = chapters.map(({ title, pages }) => ({
    title,
    pages: pages.filter((page) => paths.includes(page)),
  }));
  return [...present, { title: 'More', pages: others }].filter(({ pages }) => pages.length > 0);
}
