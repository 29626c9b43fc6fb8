/** How the site is built: its pages, its menu, and how the checker is bundled for the reader's browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { titleOf } from '../pages/markdown.ts';
import { menuOf } from '../pages/site-map.ts';
import { drawnDiagrams } from './diagrams.ts';

const pathTo = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const generated = pathTo('../generated/');

const pages = readdirSync(generated, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => path.slice(0, -'.md'.length).replaceAll('\\', '/'));

const menu: DefaultTheme.SidebarItem[] = [
  ...menuOf(pages).map(({ title, pages: listed }) => ({
    text: title,
    collapsed: false,
    items: listed.map((page) => ({
      text: titleOf(readFileSync(join(generated, `${page}.md`), 'utf8'), page),
      link: `/${page}`,
    })),
  })),
  { text: 'API', link: '/api/' },
];

/** What TypeDoc says about its own pages. */
const apiMenu = (): DefaultTheme.SidebarItem[] => {
  const file = join(generated, 'api/typedoc-sidebar.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
};

export default defineConfig({
  title: 'heddle',
  description: 'Loom for JavaScript, and the lock-free wakeup library that it proves.',
  srcDir: 'generated',
  outDir: 'dist',
  base: process.env.HEDDLE_SITE_BASE ?? '/',
  lastUpdated: false,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${process.env.HEDDLE_SITE_BASE ?? '/'}mark.svg` }],
  ],
  markdown: { config: drawnDiagrams, theme: { light: 'github-light', dark: 'github-dark' } },
  themeConfig: {
    logo: '/mark.svg',
    nav: [
      { text: 'Guide', link: '/first-lost-wakeup' },
      { text: 'Primitives', link: '/primitives' },
      { text: 'Phases', link: '/phases' },
      { text: 'API', link: '/api/' },
      { text: 'Playground', link: '/playground' },
    ],
    sidebar: { '/api/': [{ text: 'API', link: '/api/' }, ...apiMenu()], '/': menu },
    search: { provider: 'local' },
    outline: [2, 3],
    footer: { message: 'MIT licence.' },
  },
  vite: {
    publicDir: pathTo('../public'),
    worker: { format: 'es' },
    resolve: {
      alias: [
        { find: /^heddle$/, replacement: pathTo('../../src/index.ts') },
        { find: /^heddle\/algorithms$/, replacement: pathTo('../../src/algorithms.ts') },
        { find: /^heddle\/checker$/, replacement: pathTo('../../src/checker/index.ts') },
      ],
    },
    build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  },
});
